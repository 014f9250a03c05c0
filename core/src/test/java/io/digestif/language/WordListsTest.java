package io.digestif.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordListsTest {
    private static final List<String> LISTS = List.of(
            "stopwords",
            "common",
            "fillers",
            "negations",
            "hedges",
            "quantifiers",
            "connectives",
            "firstperson",
            "pronouns",
            "greetings",
            "metatalk",
            "surprise",
            "doubt",
            "unknown",
            "unsettled",
            "indirect",
            "questionwords",
            "personcues",
            "abbreviations",
            "units",
            "answers",
            "agreement",
            "coordinators",
            "keptopenings",
            "articles",
            "dangling",
            "secondperson",
            "finite",
            "nouncues",
            "verbcues",
            "stance",
            "links",
            "bylines",
            "determiners",
            "unfinished",
            "complements",
            "conditions",
            "enders",
            "ties",
            "advertising",
            "reporting",
            "announcing",
            "asking",
            "relatives",
            "limits",
            "ascribing");
    private static final List<String> TABLES =
            List.of("workcues", "numerals", "numeralparts", "unitsigns", "joints", "sentenceopenings");
    private static final Set<String> SINGLE_WORDS =
            Set.of("stopwords", "common", "negations", "elisions", "abbreviations");
    private static final Set<String> KINDS =
            Set.of("book", "film", "paper", "person", "product", "site", "organization", "method");

    static Stream<Arguments> files() {
        return Language.tags().stream()
                .flatMap(tag -> Stream.concat(LISTS.stream(), TABLES.stream()).map(name -> Arguments.of(tag, name)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFile_holdsFoldedEntriesOnce(String tag, String name) throws IOException {
        List<String> lines = lines(tag, name);
        List<String> entries =
                lines.stream().map(line -> line.split("\t", -1)[0]).toList();
        assertThat(entries).isNotEmpty().doesNotHaveDuplicates().allSatisfy(entry -> {
            assertThat(entry)
                    .isEqualTo(Language.fold(entry))
                    .isEqualTo(String.join(" ", entry.strip().split("\\s+")));
            assertThat(entry).doesNotContainPattern("[?!;:,\"]");
        });
        assertThat(Language.of(tag).list(name)).containsExactlyElementsOf(entries);
        if (SINGLE_WORDS.contains(name)) {
            assertThat(entries).allSatisfy(entry -> assertThat(entry).doesNotContain(" "));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void lines_haveASecondColumnInTablesOnly(String tag, String name) throws IOException {
        int columns = TABLES.contains(name) ? 2 : 1;
        assertThat(lines(tag, name))
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(columns));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void tables_haveReadableValues(String tag) {
        Language language = Language.of(tag);
        assertThat(language.table("workcues").values())
                .allSatisfy(kind -> assertThat(KINDS).contains(kind));
        assertThat(language.table("numerals").values())
                .allSatisfy(value -> assertThat(Double.parseDouble(value)).isGreaterThanOrEqualTo(0));
        assertThat(language.table("joints").values())
                .allSatisfy(worth -> assertThat(Integer.parseInt(worth)).isBetween(-9, 4));
        assertThat(language.table("sentenceopenings").values())
                .allSatisfy(worth -> assertThat(Integer.parseInt(worth)).isBetween(0, 4));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void negations_areSingleWordsAsTheTokenizerCutsThem(String tag) {
        Language language = Language.of(tag);
        assertThat(language.list("negations"))
                .allSatisfy(entry -> assertThat(language.words(entry))
                        .as(entry)
                        .singleElement()
                        .satisfies(word -> assertThat(word.folded()).isEqualTo(entry)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void entries_areWordsAsTheTokenizerCutsThem(String tag, String name) {
        Language language = Language.of(tag);
        if (!name.equals("abbreviations") && !name.equals("units")) {
            assertThat(language.list(name))
                    .allSatisfy(entry -> assertThat(language.words(entry).stream()
                                    .map(Word::folded)
                                    .collect(Collectors.joining(" ")))
                            .isEqualTo(entry));
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void fillers_denyNothing(String tag) {
        Language language = Language.of(tag);
        assertThat(language.list("fillers"))
                .allSatisfy(filler -> assertThat(language.words(filler))
                        .extracting(Word::folded)
                        .doesNotContainAnyElementsOf(language.list("negations")));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void commonWords_areEnough(String tag) {
        assertThat(Language.of(tag).list("common")).hasSizeGreaterThan(1_500);
    }

    static List<String> tags() {
        return Language.tags();
    }

    private static List<String> lines(String tag, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Language.class.getResourceAsStream(tag + "/" + name + ".txt"), tag + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
