package io.digestif.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service heard, in the order it tells it: words and segments with their times in seconds, and beside them who spoke
 * when. {@link SpokenCues} makes cues of it.
 */
final class Spoken {
    /** A stretch without a label is that of the nearest one, if that is so near. */
    private static final double NEAR_SECONDS = 1;

    /** Stretches of one speaker are one, if no more is between them. */
    private static final double ONE_STRETCH_SECONDS = 0.5;

    private final List<Said> all = new ArrayList<>();
    private final KnownWords known = new KnownWords();
    private final List<WordTimes.Timed> wordTimes = new ArrayList<>();
    private final TreeMap<Double, Stretch> stretches = new TreeMap<>();
    private Optional<String> language = Optional.empty();
    private Optional<String> title = Optional.empty();
    private boolean untilNext;
    private boolean unitOpen;

    /** How a piece stands to the one before. */
    enum Joint {
        /** A blank between, whatever they begin and end with. */
        BLANK,
        /** None, as a sign stands to its word. */
        GLUED,
        /** One if the pieces bring it. */
        OWN,
        /** {@code OWN} if the pieces of the whole file bring their blanks, else {@code BLANK}. */
        AS_FILE
    }

    /**
     * A piece of talk.
     *
     * @param speaker a label, empty where none is given
     * @param named whether the place of a label is there, so that an empty one means nobody
     * @param channel number of the recording's channel, -1 where channels are not told apart
     * @param text the words, with their blanks where they bring them
     * @param start in seconds, {@link JsonTime#NONE} where not known
     * @param end the same
     */
    record Said(String speaker, boolean named, int channel, Joint joint, String text, double start, double end) {
        Said spokenBy(String label) {
            return new Said(label, true, channel, joint, text, start, end);
        }
    }

    private record Stretch(double end, String speaker) {}

    void add(String speaker, Joint joint, String text, double start, double end) {
        add(new Said(speaker, true, -1, joint, text, start, end));
    }

    void add(Said said) {
        all.add(new Said(
                known.of(said.speaker()),
                said.named(),
                said.channel(),
                said.joint(),
                known.of(said.text()),
                said.start(),
                said.end()));
    }

    /** A written text, with words that bring their times to it; where these are others, it has its own only. */
    void add(Said text, List<WordTimes.Timed> words) {
        List<WordTimes.Timed> parts = words.isEmpty() ? List.of() : WordTimes.of(text.text(), words);
        for (int i = 0; i < parts.size(); i++) {
            WordTimes.Timed part = parts.get(i);
            boolean untimed = part.start() < 0;
            add(new Said(
                    text.speaker(),
                    text.named(),
                    text.channel(),
                    i == 0 ? text.joint() : Joint.OWN,
                    part.text(),
                    i == 0 && untimed ? text.start() : part.start(),
                    part.end()));
        }
        if (parts.isEmpty()) {
            add(text);
        }
    }

    /** When a word was spoken whose text stands elsewhere in the file. */
    void wordTime(String word, double start, double end) {
        wordTimes.add(new WordTimes.Timed(known.of(word), start, end));
    }

    /** Someone speaks in a stretch of time: whoever speaks then without a label is meant. */
    void speaks(String speaker, double start, double end) {
        if (start < 0 || speaker.isBlank()) {
            return;
        }
        Map.Entry<Double, Stretch> last = stretches.lastEntry();
        boolean goesOn = last != null
                && last.getKey() <= start
                && last.getValue().speaker().equals(speaker)
                && start - last.getValue().end() < ONE_STRETCH_SECONDS;
        stretches.put(
                goesOn ? last.getKey() : start,
                new Stretch(
                        Math.max(Math.max(start, end), goesOn ? last.getValue().end() : 0), speaker));
    }

    /** A piece ends where the next begins, though its own end is later: it is only shown for longer. */
    void lastsUntilNext() {
        untilNext = true;
    }

    /** Whether the times are seconds or milliseconds is to be told from all of them. */
    void unitIsOpen() {
        unitOpen = true;
    }

    /** Forgets what was said so far, since the service tells it again. */
    void forget() {
        all.clear();
    }

    /** When the first piece that has a time begins. */
    double begins() {
        return all.stream()
                .mapToDouble(Said::start)
                .filter(start -> start >= 0)
                .findFirst()
                .orElse(JsonTime.NONE);
    }

    /** When the last piece ends. */
    double ends() {
        return all.isEmpty() ? JsonTime.NONE : all.get(all.size() - 1).end();
    }

    void title(String text) {
        title = Optional.of(SpokenWords.oneLine(text)).filter(t -> !t.isBlank());
    }

    /** The talk's language: a tag, a code of three letters, or its English name. */
    void language(String name) {
        String given = name.strip().replace('_', '-');
        boolean tag = given.length() == 2 || given.indexOf('-') == 2 || given.indexOf('-') == 3;
        Optional<String> found = tag
                ? Optional.of(Locale.forLanguageTag(given).toLanguageTag()).filter(t -> !t.equals("und"))
                : Arrays.stream(Locale.getISOLanguages())
                        .filter(code -> isNamed(Locale.forLanguageTag(code), given))
                        .findFirst();
        language = language.or(() -> found);
    }

    private static boolean isNamed(Locale locale, String name) {
        return name.equalsIgnoreCase(locale.getISO3Language())
                || name.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH));
    }

    Optional<String> language() {
        return language;
    }

    Optional<String> title() {
        return title;
    }

    /** The cues of all that was said. */
    List<Cue> cues() {
        if (!wordTimes.isEmpty()) {
            bringWordTimes();
        }
        if (!stretches.isEmpty()) {
            all.replaceAll(said -> said.speaker().isBlank() ? said.spokenBy(speaker(said)) : said);
        }
        return new SpokenCues(Channels.merge(all), untilNext, unitOpen).cues();
    }

    private String speaker(Said said) {
        double middle = said.end() > said.start() ? (said.start() + said.end()) / 2 : said.start();
        Map.Entry<Double, Stretch> before = stretches.floorEntry(middle);
        Map.Entry<Double, Stretch> after = stretches.higherEntry(middle);
        double sinceLast = before == null
                ? NEAR_SECONDS
                : Math.max(0, middle - before.getValue().end());
        double untilNextOne = after == null ? NEAR_SECONDS : after.getKey() - middle;
        if (said.start() < 0 || Math.min(sinceLast, untilNextOne) >= NEAR_SECONDS) {
            return "";
        }
        return before != null && (after == null || sinceLast <= untilNextOne)
                ? before.getValue().speaker()
                : after == null ? "" : after.getValue().speaker();
    }

    /** Texts stand in one list and words in another: the times go to the words of all texts at once. */
    private void bringWordTimes() {
        StringBuilder text = new StringBuilder();
        for (Said said : all) {
            boolean blank = said.joint() != Joint.GLUED && !said.text().isEmpty();
            text.append(blank ? " " : "").append(said.text());
        }
        List<WordTimes.Timed> parts = WordTimes.of(text.toString(), wordTimes);
        if (parts.isEmpty() && all.isEmpty()) {
            wordTimes.forEach(word -> add("", Joint.AS_FILE, word.text(), word.start(), word.end()));
        }
        boolean oneSpeaker = all.stream().map(Said::speaker).distinct().count() <= 1;
        if (!parts.isEmpty() && oneSpeaker) {
            String speaker = all.get(0).speaker();
            wordTimes.clear();
            all.clear();
            parts.forEach(part -> add(speaker, Joint.OWN, part.text(), part.start(), part.end()));
        }
    }
}
