package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerNamesTest {
    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOHN SMITH | John Smith",
                "John-Paul Smith | John Paul Smith",
                "John Smith: | John Smith",
                "J. Smith | J Smith",
                "Sinéad O'Connor | Sinéad O’Connor",
                "Ｊｏｈｎ Smith | John Smith",
                "José García | Jose Garcia",
                "Dr. Ana Ruiz | Ana Ruiz",
                "Prof. Dr. Ana Ruiz | Ana Ruiz",
                "speaker_1 | Speaker 1",
                "SPEAKER_00 | Speaker 00",
                "Ms. Brook (Leeds North, LAB) | Ms. Brook",
                "Ada Brook (Mayor of Leeds) | Ada Brook",
                "Ada Brook, PhD | Ada Brook",
                "Lovelace, Ada | Lovelace Ada",
                "Ирина Петрова | ИРИНА ПЕТРОВА"
            })
    void spellingsOfOneName_areOneSpeaker(String one, String other) {
        assertThat(joined(other, "Ben", other, "Ben", one, "Ben"))
                .containsExactly(other, "Ben", other, "Ben", other, "Ben");
        assertThat(warnings).containsExactly("Read as one speaker: \"" + other + "\", also written \"" + one + "\".");
    }

    @Test
    void accentThatIsMissingOnce_isASlip() {
        assertThat(joined("José", "Ben", "José", "Ben", "José", "Ben", "José", "Ben", "José", "Ben", "Jose"))
                .doesNotContain("Jose");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speaker 1 | Speaker 2",
                "Speaker 1 | Speaker -1",
                "Speaker 1 1 | Speaker 11",
                "SPEAKER_00 | SPEAKER_01",
                "Anna | Anne",
                "Anna Smith | Anne Smith",
                "John S | John M",
                "John S. | John M.",
                "A | a",
                "A | B",
                "Ada | Ada?",
                "Ann Abel | Anna Bel",
                "Daniela Garcia | Daniel Garcia",
                "Daniel Garcia | Daniela Garcia",
                "Mario Lopez | Maria Lopez",
                "Justin Case | Justine Case",
                "Christian Wolf | Christiane Wolf",
                "Oleksandra Bondar | Oleksandr Bondar",
                "Frances Porter | Francis Porter",
                "Simone Weil | Simon Weil",
                "Muller | Müllers",
                "Mr. John Smith | Mrs. Jane Smith",
                "John Smith (Leeds) | John Smith (Bath)",
                "Anna (Leeds) | Anna",
                "John Smith, Jr. | John Smith",
                "John Smith (III) | John Smith",
                "The Chair (Ada Brook) | The Chair",
                "Audience Member (row 3) | Audience Member",
                "Dr. Ruiz | Ruiz",
                "Caller 12 | Caller 112",
                "김민준 | 김민지",
                "Li Wei | Li Wen",
                "Frau Becker | Frau Decker",
                "Katherin Jones | Katherine Jones",
                "Nguyễn Văn Hùng | Nguyễn Văn Hưng",
                "सीता राम | सीत राम",
                "นาย ปี | นาย ปา",
                "Йосиф Петров | Иосиф Петров",
                "Mrs. De Leon | De Leon",
                "Mrs. Van Houten | Van Houten",
                "Mrs. St. John | St. John",
                "Don Carlos Ruiz | Carlos Ruiz",
                "M. Jean Valjean | Jean Valjean"
            })
    void twoPeople_stayTwo(String one, String other) {
        assertThat(joined(other, "Ben", other, "Ben", other, "Ben", other, "Ben", other, "Ben", one))
                .contains(one);
        assertThat(joined(one, "Ben", one, "Ben", one, "Ben", one, "Ben", one, "Ben", other))
                .contains(other);
        assertThat(warnings).isEmpty();
    }

    @Test
    void rolesThatDiffer_joinNobody() {
        assertThat(joined("John Smith (Leeds)", "Ben", "John Smith (Bath)", "Ben", "John Smith"))
                .containsExactly("John Smith (Leeds)", "Ben", "John Smith (Bath)", "Ben", "John Smith");
    }

    @Test
    void roleThatIsWrittenOnce_isReadAsALabelOfTheOneWhoIsKnown() {
        Transcript talk = Transcript.parse("""
                Ada Brook: Good evening.

                I open the meeting.

                There is much to say.

                There is little time.

                Tom Reed (Leeds, weaver): I ask for the floor.

                Ada Brook: Mr. Reed.

                Tom Reed: Thank you.

                The looms are still.

                And they were loud.

                Ada Brook: Thank you.

                Tom Reed: Thanks.
                """, "x");

        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("Ada Brook", "Tom Reed");
        assertThat(Lines.said(talk)).contains("Tom Reed: I ask for the floor.");
    }

    @Test
    void titlesThatDiffer_joinNobody() {
        assertThat(joined("Mr. Alex Reed", "Mrs. Alex Reed", "Alex Reed"))
                .containsExactly("Mr. Alex Reed", "Mrs. Alex Reed", "Alex Reed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoë Brown | Zoe Brown",
                "Mrs. John Smith | John Smith",
                "Dr. Zoë Brown | Zoë Brown",
                "John Smith (Leeds) | John Smith"
            })
    void oneWhoAnswersTheOther_isSomebodyElse(String one, String other) {
        assertThat(joined(other, one, other, "Ben", other)).contains(one);
        assertThat(joined(one, other, "Ben", other)).contains(one);
        assertThat(warnings).isEmpty();
    }

    @Test
    void oneWhoAnswersAnotherSpelling_isSomebodyElse() {
        assertThat(joined("Dr. Zoe Brown", "Zoë Brown", "Ben", "Zoe Brown", "Ben", "Zoë Brown"))
                .containsExactly("Dr. Zoe Brown", "Zoë Brown", "Ben", "Zoë Brown", "Ben", "Zoë Brown");
    }

    @Test
    void nameWithoutMarks_isNotOneOfTwoThatHaveOthers() {
        assertThat(joined("Văn Hùng", "Ben", "Văn Hưng", "Ben", "Van Hung", "Ben"))
                .containsExactly("Văn Hùng", "Ben", "Văn Hưng", "Ben", "Van Hung", "Ben");
    }

    @Test
    void nameThatIsOftenWrittenSo_isNoSlip() {
        String[] labels = new String[24];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 4 == 0 ? "José" : i % 4 == 2 ? "Jose" : "Ben";
        }
        assertThat(joined(labels)).contains("José", "Jose");
    }

    @Test
    void packedCues_stayPacked() {
        PackedCues cues = new PackedCues();
        for (String label : List.of("JOHN SMITH", "Ben", "John Smith")) {
            cues.add(Optional.of(new Speaker(label)), "Well.", 0, 1000);
        }
        assertThat(SpeakerNames.joined(cues, warnings))
                .isInstanceOf(PackedCues.class)
                .hasSize(3);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void mostFrequentSpelling_isKept() {
        assertThat(joined("JOHN SMITH", "Ben", "JOHN SMITH", "Ben", "John Smith"))
                .doesNotContain("John Smith");
        assertThat(joined("JOHN SMITH", "Ben", "John Smith", "Ben", "John Smith"))
                .doesNotContain("JOHN SMITH");
    }

    @Test
    void manyNames_areToldInAFewWarnings() {
        List<String> labels = new ArrayList<>();
        for (char c = 'A'; c < 'K'; c++) {
            labels.add("Name " + c + c);
            labels.add("NAME " + c + c);
        }
        joined(labels.toArray(new String[0]));

        assertThat(warnings).hasSize(6).last().isEqualTo("So were the spellings of 5 other names.");
    }

    @Test
    void turnsOfAText_areJoinedAsTheyAreRead() {
        Transcript talk = Transcript.parse("""
                John Smith: Good evening to all of you.
                Ada Brook: Good evening.
                JOHN SMITH: Shall we begin?
                Ada Brook: Let us.
                john smith: What is a loom?
                Ada Brook: A machine.
                """, "x");

        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("John Smith", "Ada Brook");
        assertThat(talk.warnings()).singleElement().asString().startsWith("Read as one speaker: \"John Smith\"");
        assertThat(Transcript.parse(talk.toJson(), "x").warnings()).isEmpty();
    }

    @Test
    void anySpelling_isJoinedAndNobodyElse() {
        Random random = new Random(23);
        List<String> people = List.of(
                "John Smith",
                "Jon Smith",
                "Anna Lee",
                "Anne Lee",
                "Speaker 1",
                "Speaker 2",
                "José García",
                "Li Wei",
                "Li Wen");
        for (int run = 0; run < 200; run++) {
            String[] labels = new String[40];
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                String name = people.get(random.nextInt(people.size()));
                labels[i] = spelled(name, random);
                wanted.add(name);
            }
            List<String> joined = joined(labels);
            for (int i = 0; i < labels.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(joined.get(i).equals(joined.get(j)))
                            .as(labels[i] + " and " + labels[j])
                            .isEqualTo(wanted.get(i).equals(wanted.get(j)));
                }
            }
        }
    }

    private static String spelled(String name, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            case 2 -> name.replace(' ', '\u00a0');
            case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD);
            case 4 -> name.replace(' ', '_') + ".";
            default -> name;
        };
    }

    private List<String> joined(String... labels) {
        List<Cue> cues = new ArrayList<>();
        for (String label : labels) {
            cues.add(new Cue(Optional.of(new Speaker(label)), "Well.", Optional.empty(), Optional.empty()));
        }
        return SpeakerNames.joined(cues, warnings).stream()
                .map(cue -> cue.speaker().orElseThrow().name())
                .toList();
    }
}
