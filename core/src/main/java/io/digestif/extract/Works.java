package io.digestif.extract;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentences that name a work or a site and say little else: they are for the references. */
final class Works {
    private static final Set<String> KINDS = Set.of("book", "film", "site");
    /** How far the name stands behind the word for its kind. */
    private static final int NEAR = 9;

    private static final int LONGEST = 30;

    private final Talk talk;
    private final Map<String, String> workCues;
    private final Phrases links;
    private final Phrases bylines;

    Works(Talk talk) {
        this.talk = talk;
        this.workCues = talk.language().table("workcues");
        this.links = new Phrases(talk.language(), "links");
        this.bylines = new Phrases(talk.language(), "bylines");
    }

    boolean isOnlyNamed(Sentence s) {
        List<Word> words = s.words();
        if (words.size() > LONGEST) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean maker = i + 2 < words.size()
                    && bylines.lengthAt(words, i) == 1
                    && Kinds.isCapital(words.get(i + 1))
                    && Kinds.isCapital(words.get(i + 2))
                    && Kinds.isGivenName(words.get(i + 1).folded());
            if (maker
                    || opensTitle(s, i)
                    || (KINDS.contains(workCues.getOrDefault(words.get(i).folded(), "")) && isNamed(s, i))) {
                return true;
            }
        }
        return false;
    }

    /** A capital article behind a comma, where nothing else than a title gives it one: <em>Das geheime Leben der Bäume</em>. */
    private boolean opensTitle(Sentence s, int at) {
        return talk.hasCapitals()
                && at > s.opening()
                && Kinds.isCapital(s.words().get(at))
                && talk.cues().articles().lengthAt(s.words(), at) == 1
                && s.said().startsWith(", ", s.words().get(at - 1).toChar());
    }

    private boolean isNamed(Sentence s, int at) {
        for (int i = at + 1; i + 1 < Math.min(s.words().size(), at + NEAR); i++) {
            if (links.lengthAt(s.words(), i) == 1
                    && s.words().get(i).text().length() > 4
                    && talk.cues().articles().lengthAt(s.words(), i) == 0) {
                return true;
            }
        }
        return false;
    }
}
