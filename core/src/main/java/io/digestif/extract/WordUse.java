package io.digestif.extract;

import io.digestif.language.Phrases;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether a talk uses a word as a noun, as far as the words beside it tell. */
final class WordUse {
    /** Below this share of noun-like contexts a word is taken for a verb or an adverb. */
    private static final double NOUN = 0.55;
    /** From this share of its places before another word of content on it is taken for that one's adjective. */
    private static final double ADJECTIVE = 0.45;
    /** Below this share of places where a noun must be, what ends like an adjective is one. */
    private static final double SURELY = 0.25;
    /** A share of a few places says little: one counts half for either side. */
    private static final double UNKNOWN = 0.5;

    private static final class Count {
        double all;
        double likeNoun;
        double surelyNoun;
        double likeVerb;
        double beforeContent;
        double capital;

        boolean isName() {
            return capital > all / 2;
        }
    }

    private static final Count NONE = new Count();

    private final Talk talk;
    private final Phrases comparing;
    private final Set<String> qualityEndings;
    private final Set<String> adverbEndings;
    private final Map<Integer, Count> counts = new HashMap<>();

    WordUse(Talk talk) {
        this.talk = talk;
        this.comparing = new Phrases(talk.language(), "comparing");
        this.qualityEndings = talk.language().list("adjectiveendings");
        this.adverbEndings = talk.language().list("adverbendings");
        for (Sentence s : talk.sentences()) {
            for (int at = 1; at < s.words().size(); at++) {
                if (s.terms().get(at) >= 0) {
                    count(s, at, counts.computeIfAbsent(s.terms().get(at), term -> new Count()));
                }
            }
        }
    }

    /** Counts what the words beside one make it look like. */
    private void count(Sentence s, int at, Count count) {
        count.all++;
        boolean capital = Character.isUpperCase(s.words().get(at).text().codePointAt(0));
        if (capital) {
            count.capital++;
        }
        boolean followed = at + 1 < s.words().size() && Run.isJoined(s, at + 1);
        boolean head = !followed || s.terms().get(at + 1) < 0;
        if (!head) {
            count.beforeContent++;
        }
        boolean opensObject = talk.isPunctuated()
                && followed
                && !capital
                && talk.cues().articles().lengthAt(s.words(), at + 1) > 0;
        if (head && talk.cues().nounCues().lengthAt(s.words(), at - 1) == 1) {
            count.likeNoun++;
            count.surelyNoun += comparing.lengthAt(s.words(), at - 1) == 0 ? 1 : 0;
        } else if (talk.cues().verbCues().lengthAt(s.words(), at - 1) == 1 || opensObject) {
            count.likeVerb++;
        } else if (head && s.terms().get(at - 1) >= 0 && Run.isJoined(s, at)) {
            count.likeNoun++;
        }
    }

    /** Whether a folded word that ends like an adjective or a participle is hardly ever seen where a noun must be. */
    boolean isQuality(String folded, int term) {
        Count count = of(term);
        return !count.isName()
                && count.surelyNoun < SURELY * count.all
                && qualityEndings.stream().anyMatch(folded::endsWith);
    }

    /** Whether a folded word that ends like an adverb is never seen where a noun must be. */
    boolean isAdverb(String folded, int term) {
        return of(term).surelyNoun == 0 && adverbEndings.stream().anyMatch(folded::endsWith);
    }

    private Count of(int term) {
        return counts.getOrDefault(term, NONE);
    }

    boolean isMoreOftenVerb(int term) {
        return of(term).likeVerb > of(term).likeNoun;
    }

    /** How surely a word that others may stand before is a noun; 0 where it is none. */
    double noun(int term) {
        Count count = of(term);
        if (talk.hasCapitalNouns()) {
            return count.isName() ? 1 : 0;
        }
        double noun = (count.likeNoun + UNKNOWN) / (count.likeNoun + count.likeVerb + 2 * UNKNOWN);
        return noun < NOUN ? 0 : noun;
    }

    /** The same for a word by itself, which must be seen as a noun and not stand before others most of the time. */
    double worthAlone(int term) {
        Count count = of(term);
        if (!talk.hasCapitalNouns() && count.likeNoun + count.capital < 2) {
            return 0;
        }
        double before = count.beforeContent / (count.all + 1);
        return before > ADJECTIVE && !count.isName() ? 0 : noun(term) * Math.pow(1 - Math.max(0, before - 0.3), 3);
    }
}
