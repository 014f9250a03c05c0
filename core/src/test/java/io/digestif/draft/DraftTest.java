package io.digestif.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.ReplyException;
import io.digestif.model.Reply;
import io.digestif.model.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    @Test
    void reply_givesItsItems() {
        Draft draft = parse("{\"items\": [{\"text\": \" A claim. \", \"lines\": [3, 4], \"label\": \"a theme\"}]}");
        assertThat(draft.section()).isEqualTo("key-insights");
        assertThat(draft.items()).containsExactly(new DraftItem("A claim.", List.of(3, 4), "a theme"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"items\": [{\"text\": \"A claim.\", \"lines\": [3], \"label\": \"\"}]}\n```",
                "Here is the list:\n{\"items\": [{\"text\": \"A claim.\", \"lines\": [3], \"label\": \"\"}]} I hope it helps.",
                "<think>{\"items\": [wrong]}</think>{\"items\": [{\"text\": \"A claim.\", \"lines\": [3]}]}",
                "{\"items\": [{\"text\": \"A claim.\", \"lines\": [3], \"label\": \"\",},],}",
                "[{\"text\": \"A claim.\", \"lines\": [3]}]",
                "{\"text\": \"A claim.\", \"lines\": [3]}",
                "{\"items\": {\"text\": \"A claim.\", \"lines\": 3}}",
                "{\"items\": [{\"text\": \"A claim.\", \"lines\": [\"3\", \"none\", 2.5, null]}]}",
                "{\"items\": [{\"text\": \"A claim.\", \"lines\": \"[3]\"}, {\"text\": \"  \", \"lines\": []}]}"
            })
    void oddWrapping_isUnderstood(String reply) {
        assertThat(parse(reply).items()).containsExactly(new DraftItem("A claim.", List.of(3), ""));
    }

    @Test
    void emptyList_isAnAnswer() {
        assertThat(parse("{\"items\": []}").items()).isEmpty();
    }

    @Test
    void cutReply_isNeverTakenForWhole() {
        Reply cut = new Reply("{\"items\": []}", Usage.NONE, true, 1);
        assertThatThrownBy(() -> Draft.parse("quotes", cut))
                .isInstanceOf(ReplyException.class)
                .hasMessageContaining("output limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't help with that.",
                "{\"items\": [{\"text\": \"A cl",
                "{\"notes\": []}",
                "42",
                "<html></html>"
            })
    void otherForms_areRefused(String reply) {
        assertThatThrownBy(() -> parse(reply)).isInstanceOf(ReplyException.class);
    }

    @Test
    void itemWithoutText_isRefusedWithItsPath() {
        assertThatThrownBy(() -> parse("{\"items\": [{\"text\": \"A claim.\"}, {\"lines\": [3]}]}"))
                .isInstanceOfSatisfying(
                        ReplyException.class, e -> assertThat(e.path()).isEqualTo("$.items[1].text"));
    }

    @Test
    void deepNesting_isRefused() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(ReplyException.class);
    }

    private static Draft parse(String reply) {
        return Draft.parse("key-insights", new Reply(reply, Usage.NONE, false, 1));
    }
}
