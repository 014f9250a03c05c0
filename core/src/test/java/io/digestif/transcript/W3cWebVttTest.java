package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The web platform's own tests of WebVTT, where they are at hand. All that the specification's parser reads is read, with the
 * same times and words; nothing else is, but for where this is knowingly kinder, since words are worth more here than a place
 * on a screen:
 *
 * <table>
 *   <caption>Where WebVTT is read more kindly than its specification says</caption>
 *   <tr><th>in the file</th><th>the specification</th><th>here</th></tr>
 *   <tr><td>times that can't be read: no arrow's side is a time</td><td>no cue</td><td>the words stay, their time is worked out
 *     from those around, and a warning counts them</td></tr>
 *   <tr><td>{@code 0:01.000}, {@code 00:01}, {@code 1.5}, {@code 00:01,000}, {@code 00:00:01:000}, one to six decimals</td><td>no
 *     cue</td><td>the time that is meant</td></tr>
 *   <tr><td>blanks before {@code WEBVTT}</td><td>no WebVTT</td><td>WebVTT</td></tr>
 *   <tr><td>a second {@code WEBVTT} header, where files were joined</td><td>no cue</td><td>no cue; the cues behind it go on</td></tr>
 *   <tr><td>an empty line between the times and their words, or in the words all through a file</td><td>the words behind are
 *     dropped</td><td>they stay; in a file that does so here and there only they are dropped, and a warning counts them</td></tr>
 *   <tr><td>a line of blanks between cues</td><td>part of the words, as is the next cue's name</td><td>an empty line</td></tr>
 *   <tr><td>{@code 3 < 4}, {@code <3 you}: a sign that opens no tag</td><td>all up to the next {@code >} is dropped</td><td>a
 *     sign</td></tr>
 *   <tr><td>{@code </v>} where another tag is open</td><td>ignored</td><td>ends the voice</td></tr>
 *   <tr><td>{@code <font>}, {@code <br>}, <code>{\an8}</code></td><td>ignored; words</td><td>ignored, a line's end, ignored</td></tr>
 *   <tr><td>{@code <rt>}, how a word is pronounced</td><td>shown above its word</td><td>left out: no word of its own</td></tr>
 * </table>
 */
class W3cWebVttTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the specification's parser reads from each file: times in seconds, words; 0..3 and x4 are four cues. */
    private static final Map<String, String> CUES = Map.ofEntries(
            Map.entry("arrows.vtt", "0-1 text0..5"),
            Map.entry("header-garbage.vtt", "0-1 text"),
            Map.entry("header-space.vtt", "0-1 text"),
            Map.entry("header-tab.vtt", "0-1 text"),
            Map.entry("header-timings.vtt", "0-1 text"),
            Map.entry("ids.vtt", "0-1 text0..4"),
            Map.entry("newlines.vtt", "0-1 text0..3"),
            Map.entry("nulls.vtt", "0-1 text0..1; 0-1 \ufffdtext\ufffd2; 0-1 text3..6"),
            Map.entry("regions-id.vtt", "0-1 valid x4"),
            Map.entry("regions-lines.vtt", "0-1 text x13"),
            Map.entry("regions-old.vtt", "0-1 text0..1"),
            Map.entry("regions-regionanchor.vtt", "0-1 text x20"),
            Map.entry("regions-scroll.vtt", "0-1 text x6"),
            Map.entry("regions-viewportanchor.vtt", "0-1 text x20"),
            Map.entry("settings-align.vtt", "0-1 text0..12"),
            Map.entry("settings-line.vtt", "0-1 valid0..14; 0-1 invalid15..37; 0-1 text38..45"),
            Map.entry("settings-multiple.vtt", "0-1 text0..1"),
            Map.entry("settings-position.vtt", "0-1 text0..7; 0-1 invalid8..21"),
            Map.entry("settings-region.vtt", "0-1 text0..4; 0-1 invalid5..8"),
            Map.entry("settings-size.vtt", "0-1 text0..6; 0-1 invalid7..15"),
            Map.entry("settings-vertical.vtt", "0-1 text0..3; 0-1 invalid4..7"),
            Map.entry("stylesheets.vtt", "0-1 text x2"),
            Map.entry("timings-60.vtt", "0-216001 text1; 216000-216001 text2"),
            Map.entry("timings-negative.vtt", "0-0 text0; 1-0.999 text1; 60-59.999 text2; 3600-3599.999 text3"),
            Map.entry("timings-omitted-hours.vtt", "0-1 text0..2"),
            Map.entry("timings-too-long.vtt", "0-1 text0..1"),
            Map.entry("timings-too-short.vtt", "0-1 text0..1"),
            Map.entry("whitespace-chars.vtt", "0-1 text0..2"));

    /** How many captions with bad times are read although the specification's parser drops them; all say "invalid". */
    private static final Map<String, Integer> KINDER = Map.of(
            "nulls.vtt", 55,
            "timings-60.vtt", 4,
            "timings-garbage.vtt", 58,
            "timings-too-long.vtt", 13,
            "timings-too-short.vtt", 30,
            "whitespace-chars.vtt", 1);

    @Test
    void files_haveTheCuesOfTheSpecification() throws IOException {
        for (Path file : SharedData.files("webvtt/w3c-wpt/wpt-file-parsing")) {
            String name = String.valueOf(file.getFileName());
            List<String> expected = expand(CUES.getOrDefault(name, ""));
            List<String> kinder = new ArrayList<>();
            List<String> read = new ArrayList<>();
            for (Cue cue : cues(file)) {
                (KINDER.containsKey(name) && cue.text().equals("invalid") ? kinder : read).add(line(cue));
            }
            assertThat(read).as(name).isEqualTo(expected);
            assertThat(kinder).as(name).hasSize(KINDER.getOrDefault(name, 0));
        }
    }

    @Test
    void cues_reduceToTheWordsOfTheirTrees() throws IOException {
        Path folder = SharedData.folder().resolve("webvtt/w3c-wpt/wpt-cue-parsing");
        int trees = 0;
        for (String name : List.of("entities", "tags", "text", "timestamps", "tree-building")) {
            Map<Integer, String> read = new TreeMap<>();
            for (Cue cue : cues(folder.resolve(name + ".vtt"))) {
                int number = (int) cue.start().orElseThrow().toSeconds();
                read.merge(number, words(cue.text()), String::concat);
            }
            JsonNode expected = JSON.readTree(folder.resolve(name + ".json").toFile());
            for (int i = 0; i < expected.size(); i++) {
                String tree = expected.get(i).path("expectedTree").asText();
                assertThat(read.getOrDefault(i, ""))
                        .as(name + " " + expected.get(i).path("text"))
                        .isEqualTo(words(text(tree)));
                trees++;
            }
        }
        assertThat(trees).isEqualTo(77);
    }

    private static List<Cue> cues(Path file) throws IOException {
        return new WebVttReader()
                .read(Decoding.decode(Files.readAllBytes(file)))
                .cues();
    }

    private static String line(Cue cue) {
        return seconds(cue.start()) + "-" + seconds(cue.end()) + " "
                + cue.text().strip();
    }

    private static String seconds(Optional<Duration> time) {
        return time.map(t -> String.valueOf(t.toMillis() / 1000.0))
                .map(s -> s.endsWith(".0") ? s.substring(0, s.length() - 2) : s)
                .orElse("?");
    }

    private static List<String> expand(String cues) {
        List<String> lines = new ArrayList<>();
        for (String run : cues.split("; ", -1)) {
            int range = run.indexOf("..");
            int times = run.indexOf(" x");
            if (range > 0) {
                int digits = range;
                while (Character.isDigit(run.charAt(digits - 1))) {
                    digits--;
                }
                int last = Integer.parseInt(run.substring(range + 2));
                for (int i = Integer.parseInt(run.substring(digits, range)); i <= last; i++) {
                    lines.add(run.substring(0, digits) + i);
                }
            } else if (times > 0) {
                for (int i = Integer.parseInt(run.substring(times + 2)); i > 0; i--) {
                    lines.add(run.substring(0, times));
                }
            } else if (!run.isEmpty()) {
                lines.add(run);
            }
        }
        return lines;
    }

    /** The text of a tree written as {@code | <i>} and {@code |   "words"}, without what stands under {@code <rt>}. */
    private static String text(String tree) {
        StringBuilder text = new StringBuilder();
        int pronunciation = Integer.MAX_VALUE;
        for (String node : ("\n" + tree).split("\n\\| ", -1)) {
            String content = node.strip();
            int depth = node.length() - node.stripLeading().length();
            pronunciation = depth <= pronunciation && !content.isEmpty() ? Integer.MAX_VALUE : pronunciation;
            if (content.equals("<rt>")) {
                pronunciation = Math.min(pronunciation, depth);
            } else if (content.startsWith("\"") && depth < pronunciation) {
                text.append(content, 1, content.length() - 1);
            }
        }
        return text.toString();
    }

    private static String words(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(c -> Character.isLetterOrDigit(c)).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
