package io.digestif.verify;

import io.digestif.language.Language;
import io.digestif.language.Word;
import io.digestif.verify.Term.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cutter of a text into {@link Term terms}, by the rules of one language. */
final class Terms {
    private static final String SENTENCE_MARKS = ".!?…。！？";
    private static final String CLAUSE_MARKS = ",;:()[]{}—–\"“”„«»、，；：|/";
    private static final String DASHES = "-‐‑–—";
    private static final String SIGNS = "%$€£¥°";

    private final Language language;
    private final Numerals numerals;
    private final Map<String, String> signs;

    Terms(Language language) {
        this.language = language;
        numerals = new Numerals(language);
        signs = language.table("unitsigns");
    }

    List<Term> of(String text) {
        return of(text, language.words(text));
    }

    /** The terms of a text whose words are known already. */
    List<Term> of(String text, List<Word> words) {
        List<Term> parts = parts(text, words);
        List<Term> terms = new ArrayList<>(parts.size());
        for (int at = 0; at < parts.size(); ) {
            Optional<Numerals.Reading> number = numerals.read(parts, at);
            if (number.isEmpty()) {
                terms.add(parts.get(at++));
            } else {
                at = addNumber(text, parts, at, number.get(), terms);
            }
        }
        return terms;
    }

    /** A number, and its unit where that can be a sign: "$50" and "fifty dollars" are the same two terms. */
    private int addNumber(String text, List<Term> parts, int at, Numerals.Reading number, List<Term> terms) {
        int next = number.end();
        int to = parts.get(next - 1).toChar();
        terms.add(parts.get(at).withKey("#" + number.value(), to));
        String sign = signBeside(text, parts.get(at).fromChar(), to);
        String unit = "";
        for (int length = 2; length > 0 && unit.isEmpty(); length--) {
            if (next + length <= parts.size() && isRun(parts, next, next + length)) {
                unit = signs.getOrDefault(name(parts, next, next + length), "");
                if (!unit.isEmpty()) {
                    Term last = parts.get(next + length - 1);
                    terms.add(parts.get(next).withKey(unit, last.toChar()));
                    next += length;
                }
            }
        }
        if (!sign.isEmpty() && unit.isEmpty()) {
            terms.add(new Term(sign, parts.get(at).fromChar(), to, Mark.NONE, false, false));
        }
        return next;
    }

    private static boolean isRun(List<Term> parts, int from, int to) {
        for (int i = from; i < to; i++) {
            if (parts.get(i).before() != Mark.NONE) {
                return false;
            }
        }
        return true;
    }

    private static String name(List<Term> parts, int from, int to) {
        return String.join(" ", parts.subList(from, to).stream().map(Term::key).toList());
    }

    /** The sign of a unit before or behind a number, blanks aside. */
    private static String signBeside(String text, int from, int to) {
        int before = from - 1;
        while (before >= 0 && Character.isSpaceChar(text.charAt(before))) {
            before--;
        }
        int after = to;
        while (after < text.length() && Character.isSpaceChar(text.charAt(after))) {
            after++;
        }
        if (after < text.length() && SIGNS.indexOf(text.charAt(after)) >= 0) {
            return String.valueOf(text.charAt(after));
        }
        // A percent sign before a number belongs to the number before.
        return before >= 0 && SIGNS.indexOf(text.charAt(before), 1) >= 0 ? String.valueOf(text.charAt(before)) : "";
    }

    private List<Term> parts(String text, List<Word> words) {
        List<Term> parts = new ArrayList<>(words.size());
        boolean remarks = text.indexOf('[') >= 0 || text.indexOf('{') >= 0;
        int before = 0;
        for (Word word : words) {
            Mark mark = parts.isEmpty() ? Mark.SENTENCE : mark(text, before, word.fromChar());
            boolean aside = remarks && isAside(text, word.fromChar());
            String folded = word.folded();
            // Where folding changed the length, places inside the word are not known.
            boolean placed = folded.length() == word.toChar() - word.fromChar();
            for (int from = 0, to; from < folded.length(); from = to + 1) {
                int hyphen = folded.indexOf('-', from);
                to = hyphen < 0 ? folded.length() : hyphen;
                String key = key(folded.substring(from, to));
                if (!key.isEmpty()) {
                    int start = placed ? word.fromChar() + from : word.fromChar();
                    int end = placed ? word.fromChar() + to : word.toChar();
                    boolean percent = text.charAt(end - 1) == '%';
                    parts.add(new Term(
                            key,
                            start,
                            percent ? end - 1 : end,
                            mark,
                            to == folded.length() && isCutOff(text, end),
                            aside));
                    mark = Mark.NONE;
                }
            }
            before = word.toChar();
        }
        return parts;
    }

    /** Without dots and apostrophes, unless that would be another word ("we're", "were"). */
    private String key(String part) {
        String plain = part.endsWith("%") ? part.substring(0, part.length() - 1) : part;
        if (!plain.isEmpty() && Character.isDigit(plain.charAt(0))) {
            return plain;
        }
        if (plain.indexOf('.') >= 0) {
            plain = plain.replace(".", "");
        }
        if (plain.indexOf('\'') < 0) {
            return plain;
        }
        String joined = plain.replace("'", "");
        return language.isCommon(joined) ? plain : joined;
    }

    private static Mark mark(String text, int from, int to) {
        Mark mark = Mark.NONE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (SENTENCE_MARKS.indexOf(c) >= 0) {
                return Mark.SENTENCE;
            }
            boolean dash = DASHES.indexOf(c) >= 0 && i + 1 < to && Character.isWhitespace(text.charAt(i + 1));
            if (CLAUSE_MARKS.indexOf(c) >= 0 || dash) {
                mark = Mark.CLAUSE;
            }
        }
        return mark;
    }

    /** What stands behind the last word of a text. */
    static Mark markAtEnd(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return mark(text, end, text.length());
    }

    private static boolean isCutOff(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        boolean dash = DASHES.indexOf(text.charAt(end)) >= 0;
        return dash || text.charAt(end) == '…' || text.startsWith("...", end);
    }

    private static boolean isAside(String text, int at) {
        return isBetween(text, at, '[', ']') || isBetween(text, at, '{', '}');
    }

    private static boolean isBetween(String text, int at, char open, char close) {
        int opened = text.lastIndexOf(open, at);
        return opened >= 0 && text.lastIndexOf(close, at) < opened && text.indexOf(close, at) >= 0;
    }
}
