package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRendererTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Digest> digests() {
        return Stream.of(
                SampleDigest.whole(),
                SampleDigest.linked(),
                SampleDigest.approximate(),
                SampleDigest.timeless(),
                SampleDigest.gaps(),
                SampleDigest.extractive(),
                SampleDigest.nothing());
    }

    @ParameterizedTest
    @MethodSource("digests")
    void anyDigest_keepsTheContract(Digest digest) throws IOException {
        assertThat(schema().validate(digest.toJson(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void times_areSecondsAsNumbers() throws IOException {
        JsonNode quote = MAPPER.readTree(SampleDigest.linked().toJson()).at("/sections/4/items/1");
        assertThat(quote.at("/evidence/0/start").asText()).isEqualTo("996.25");
        assertThat(quote.at("/evidence/0/end").asText()).isEqualTo("1005");
        assertThat(quote.at("/evidence/0/link").asText()).isEqualTo("https://media.example/lighthouse.mp3#t=996");
        assertThat(quote.at("/match").asText()).isEqualTo("disfluency");
        assertThat(quote.at("/evidence/0").has("approximate")).isFalse();
    }

    @Test
    void whatIsNotKnown_isAbsentRatherThanNull() {
        assertThat(SampleDigest.timeless().toJson())
                .doesNotContain("null")
                .doesNotContain("\"start\"")
                .doesNotContain("durationSeconds")
                .doesNotContain("\"link\"");
    }

    @Test
    void controlCharacters_comeBackFromTheJsonButNeverStandInIt() throws IOException {
        String nasty = "\u001B[31m\u009B2J\u007F\u202E\u200B\u2028\"\\\n end";
        String json = SampleDigest.mapped(SampleDigest.whole(), words -> words + nasty)
                .toJson();
        assertThat(json.codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(json).doesNotContain("\u202E").doesNotContain("\u200B").doesNotContain("\u2028");
        assertThat(MAPPER.readTree(json).at("/title").asText()).isEqualTo("Why keep a lighthouse?" + nasty);
    }

    @Test
    void sameDigest_givesTheSameBytes() {
        assertThat(SampleDigest.gaps().toJson())
                .isEqualTo(SampleDigest.gaps().toJson())
                .doesNotContain("\r");
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Digest.class.getResourceAsStream("/io/digestif/digest.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
