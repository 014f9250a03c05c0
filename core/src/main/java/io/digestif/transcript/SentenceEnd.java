package io.digestif.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where sentences end, told by their signs, with care for points that end none: Mr., U.S., 3. März, z. B., so... well. */
final class SentenceEnd {
    private static final String CLOSERS = "\"'”’“»«›)]}」』）】》*";
    private static final String OPENERS = "\"'“‘„«»‹([{「『（【¿¡*-–—";
    private static final String STOPS = "?!…。！？｡؟۔।॥։።།៕။";

    /** Never the last word of a sentence. */
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "capt", "lt", "col", "sgt", "rev", "hon",
            "vs", "mt", "ft", "messrs", "hr", "fr", "frau", "nr", "bzw", "ca", "vgl", "sog", "evtl", "ggf", "inkl",
            "bspw", "dipl", "ing", "mme", "mlle", "sra", "dra", "approx", "resp", "fig", "cf", "al", "esp", "viz");

    /** Last in a sentence only where the next word begins one. */
    private static final Set<String> MAYBE_LAST = Set.of(
            "etc", "inc", "ltd", "co", "corp", "bros", "jr", "sr", "ave", "blvd", "rd", "dept", "est", "usw", "mio",
            "mrd", "abs", "str", "art", "tel", "phil", "op");

    /** Points before a number only: No. 5, Jan. 3. */
    private static final Set<String> BEFORE_A_NUMBER = Set.of(
            "no", "nos", "vol", "pp", "p", "ch", "sec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "okt", "nov", "dec", "dez", "art", "nr");

    private static final Set<String> STARTERS = Set.of(
            "the", "a", "an", "and", "but", "so", "i", "we", "you", "he", "she", "it", "they", "this", "that", "these",
            "those", "there", "here", "in", "on", "at", "if", "when", "what", "why", "how", "who", "where", "which",
            "then", "now", "yes", "no", "yeah", "yep", "well", "okay", "ok", "right", "oh", "my", "our", "his", "her",
            "their", "its", "for", "as", "after", "before", "is", "are", "do", "did", "does", "was", "were", "can",
            "could", "would", "because", "or", "not", "let's", "i'm", "it's", "that's", "you're", "we're", "they're",
            "he's", "she's", "und", "aber", "das", "der", "die", "es", "ich", "wir", "sie", "er", "ja", "nein", "also",
            "dann", "wenn", "wie", "wer");

    private static final Set<String> MONTHS = Set.of(
            "januar",
            "jänner",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");

    private static final Set<String> BEFORE_AN_ORDINAL = Set.of(
            "am", "der", "die", "das", "dem", "den", "des", "vom", "zum", "zur", "im", "beim", "seit", "bis", "ab",
            "jeder", "jeden", "jedes", "ein", "eine", "einen", "einem", "einer", "ins", "und", "mein", "meine", "sein",
            "ihr", "unser");

    private final boolean smallAfterPoint;
    private final boolean german;

    private SentenceEnd(boolean smallAfterPoint, boolean german) {
        this.smallAfterPoint = smallAfterPoint;
        this.german = german;
    }

    /** Learns from the whole talk whether sentences begin with capitals, and whether numbers with points may be ordinals. */
    static SentenceEnd learn(List<Token> tokens) {
        int small = 0;
        int capital = 0;
        int capitals = 0;
        int german = 0;
        int english = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text;
            capitals += Character.isUpperCase(firstLetter(word)) && !word.startsWith("I") ? 1 : 0;
            german += word.equals("und") || word.equals("ist") || word.equals("nicht") ? 1 : 0;
            english += word.equals("the") || word.equals("and") || word.equals("is") ? 1 : 0;
            if (i + 1 < tokens.size() && lastSign(word) == '.' && !word.contains("...")) {
                int first = firstLetter(tokens.get(i + 1).text);
                small += Character.isLowerCase(first) ? 1 : 0;
                capital += Character.isUpperCase(first) ? 1 : 0;
            }
        }
        return new SentenceEnd(small > capital && capitals * 25 < tokens.size(), german > english);
    }

    /** Whether a text ends with a sign that ends sentences. */
    static boolean isTerminal(String text) {
        int sign = lastSign(text.strip());
        return sign == '.' || STOPS.indexOf(sign) >= 0;
    }

    /** Whether a sentence ends with a token, another of the same speaker following. */
    boolean isAfter(List<Token> tokens, int index) {
        return isAfter(tokens, index, false);
    }

    /** Whether it does, if the description of a sound may follow, whose first letter says nothing. */
    boolean isAfter(List<Token> tokens, int index, boolean beforeSound) {
        String word = tokens.get(index).text;
        String next = tokens.get(index + 1).text;
        int sign = lastSign(word);
        boolean small = !beforeSound && !smallAfterPoint && beginsSmall(next);
        if (sign == '…' || (sign == '.' && word.contains("..."))) {
            return !small;
        }
        if (STOPS.indexOf(sign) >= 0) {
            char last = word.charAt(word.length() - 1);
            if (last == '」' || last == '』') {
                // 「…。」と goes on: who said it stands behind.
                return !tokens.get(index + 1).glued || OPENERS.indexOf(next.charAt(0)) >= 0;
            }
            return !(small && CLOSERS.indexOf(last) >= 0);
        }
        return sign == '.' && !small && !isInside(core(word), index == 0 ? "" : tokens.get(index - 1).text, next);
    }

    /** Whether a word goes on with a sentence, as it begins small where sentences begin with capitals. */
    boolean goesOnSmall(String word) {
        return !smallAfterPoint && beginsSmall(word);
    }

    /** Whether a point belongs to its word: an abbreviation, an initial, an ordinal. */
    private boolean isInside(String word, String before, String next) {
        String folded = word.toLowerCase(Locale.ROOT);
        boolean number = Character.isDigit(next.codePointAt(firstChar(next)));
        boolean starter = STARTERS.contains(trim(next).toLowerCase(Locale.ROOT).replace('’', '\''));
        if (BEFORE_A_NAME.contains(folded)) {
            return true;
        }
        if (BEFORE_A_NUMBER.contains(folded) && number) {
            return true;
        }
        if (folded.length() == 1 && Character.isLetter(folded.charAt(0))) {
            // An initial, unless it is what a sentence may end with: "so do I. Then".
            boolean pronoun = word.equals("I") && !before.isEmpty() && Character.isLowerCase(firstLetter(before));
            return !pronoun;
        }
        if (folded.indexOf('.') > 0 && isDotted(folded)) {
            boolean neverLast =
                    folded.equals("e.g") || folded.equals("i.e") || folded.equals("z.b") || folded.equals("d.h");
            return neverLast || !starter;
        }
        if (MAYBE_LAST.contains(folded)) {
            return !starter;
        }
        boolean shortNumber = folded.length() <= 2 && folded.chars().allMatch(Character::isDigit);
        return shortNumber
                && (MONTHS.contains(trim(next).toLowerCase(Locale.ROOT))
                        || (german && BEFORE_AN_ORDINAL.contains(before.toLowerCase(Locale.ROOT))));
    }

    /** Letters with points between: u.s, ph.d, a.m. */
    private static boolean isDotted(String word) {
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            run = c == '.' ? 0 : run + 1;
            if (run > 2 || (c != '.' && !Character.isLetter(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsSmall(String word) {
        int first = firstLetter(word);
        boolean sound = word.charAt(0) == '[';
        boolean brand = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return Character.isLowerCase(first) && !brand && !sound;
    }

    private static int firstLetter(String word) {
        return word.codePointAt(firstChar(word));
    }

    /** Index of the first char that opens nothing, or of the last. */
    private static int firstChar(String word) {
        int i = 0;
        while (i + 1 < word.length() && OPENERS.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int lastSign(String word) {
        int i = word.length();
        while (i > 0 && CLOSERS.indexOf(word.charAt(i - 1)) >= 0) {
            i--;
        }
        return i == 0 ? ' ' : word.charAt(i - 1);
    }

    /** A word without what opens and closes around it, and without its last point. */
    private static String core(String word) {
        int end = word.length();
        while (end > 0 && CLOSERS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(Math.min(firstChar(word), end - 1), end - 1);
    }

    private static String trim(String word) {
        int end = word.length();
        int start = firstChar(word);
        while (end > start + 1 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
