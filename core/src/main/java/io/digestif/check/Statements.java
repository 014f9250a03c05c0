package io.digestif.check;

import io.digestif.check.Statement.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a paragraph apart: into sentences, the quotes in them and the moments that they cite. Quotes and moments are replaced by
 * single chars while the sentences are cut.
 */
final class Statements {
    private static final char CITE = '\uE100';
    private static final char CITE_END = '\uE7FF';
    private static final char QUOTE = '\uE800';
    private static final char QUOTE_END = '\uEFFF';

    /** Marks of all languages, the outer ones of nested quotes. A single mark inside a word is an apostrophe. */
    private static final Pattern QUOTES =
            Pattern.compile("„([^„“”\"]+)[“”\"]|“([^“”]+)[”\"]|\"([^\"]+)\"|«([^«»]+)»|»([^«»]+)«"
                    + "|「([^「」]+)」|『([^『』]+)』|‹([^‹›]+)›|›([^‹›]+)‹|‚([^‚‘]+)‘"
                    + "|(?<![\\p{L}\\d])‘((?:[^‘’]|’(?=\\p{L}))+)’(?!\\p{L})"
                    + "|(?<![\\p{L}\\d])'((?:[^'\n]|'(?=\\p{L})){12,})'(?![\\p{L}\\d])");

    private static final Pattern ENDED = Pattern.compile("(?s).*[.?!…。？！]\\s*");

    /** A name behind a quote: "— Ada", "(Ada)". */
    private static final Pattern HOLDER = Pattern.compile(
            "^[\\s.,]*(?:[—–]|--|-\\s|\\()\\s*(\\p{Lu}[^\uE100-\uEFFF,.;:()\n—–]{1,60}?)\\s*(?=[,.;:)\n\uE100-\uEFFF]|$)\\)?");

    /** What our own plain text says of a part of the talk, after its time. */
    private static final Pattern THEME = Pattern.compile("^(\\s*[\uE100-\uE7FF]\\s*)·[^.?!…。？！]{0,120}[.?!…。？！]");

    private static final Pattern MARKERS = Pattern.compile("[\uE100-\uEFFF]");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[][\\s,;–—-]*[)\\]]");

    private final List<Cite> cites = new ArrayList<>();
    private final List<Quoted> quotes = new ArrayList<>();

    private Statements() {}

    /**
     * The statements of a text, in order.
     *
     * @param isContent whether what looks like a moment belongs to what is said
     * @param cutter cuts a text into sentences
     */
    static List<Statement> of(String text, Predicate<String> isContent, Function<String, List<String>> cutter) {
        Statements statements = new Statements();
        String marked = statements.quotes(statements.cites(text, isContent));
        return statements.statements(sentences(THEME.matcher(marked).replaceFirst("$1"), cutter));
    }

    /** The moments that a text cites. */
    static List<Cite> cites(String text) {
        Statements statements = new Statements();
        statements.cites(text, time -> false);
        return statements.cites;
    }

    /** A text without the moments that it cites. */
    static String withoutCites(String text) {
        return plain(new Statements().cites(text, time -> false));
    }

    private String cites(String text, Predicate<String> isContent) {
        Matcher any = Cite.ANY.matcher(text);
        StringBuilder out = new StringBuilder();
        while (any.find()) {
            List<Cite> found = Cite.in(any.group());
            boolean content = found.stream().anyMatch(cite -> isContent.test(cite.text()))
                    || (Character.isDigit(any.group().charAt(any.group().length() - 1))
                            && Cite.BEHIND_CLOCK
                                    .matcher(text.substring(any.end()))
                                    .find())
                    || cites.size() + found.size() > CITE_END - CITE;
            StringBuilder markers = new StringBuilder();
            for (Cite cite : content ? List.<Cite>of() : found) {
                markers.append((char) (CITE + cites.size()));
                cites.add(cite);
            }
            any.appendReplacement(out, content ? Matcher.quoteReplacement(any.group()) : " " + markers + " ");
        }
        return any.appendTail(out).toString();
    }

    private String quotes(String text) {
        Matcher any = QUOTES.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (quotes.size() < QUOTE_END - QUOTE && any.find(from)) {
            String words = any.group().substring(1, any.group().length() - 1);
            Matcher holder = HOLDER.matcher(text.substring(any.end()));
            boolean held = holder.find();
            out.append(text, from, any.start()).append((char) (QUOTE + quotes.size()));
            quotes.add(new Quoted(plain(words), held ? holder.group(1) : ""));
            // A full stop inside the marks ends the sentence around them, too.
            out.append(ENDED.matcher(words).matches() ? "." : "");
            MARKERS.matcher(words).results().forEach(cite -> out.append(cite.group()));
            from = any.end() + (held ? holder.end() : 0);
        }
        return out.append(text.substring(from)).toString();
    }

    /** Sentences, each with what stands behind it without words of its own. */
    private static List<String> sentences(String marked, Function<String, List<String>> cutter) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : cutter.apply(marked)) {
            int last = sentences.size() - 1;
            boolean wordless = sentence.chars().noneMatch(c -> Character.isLetterOrDigit(c) || isQuote((char) c));
            if (wordless && last >= 0) {
                sentences.set(last, sentences.get(last) + sentence);
            } else {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private List<Statement> statements(List<String> sentences) {
        List<List<Cite>> cited = new ArrayList<>();
        sentences.forEach(sentence -> cited.add(new ArrayList<>()));
        boolean leads = !sentences.isEmpty() && opening(sentences.get(0)) > 0;
        int covered = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int opening = opening(sentences.get(i));
            for (int at = 0; at < sentences.get(i).length(); at++) {
                char c = sentences.get(i).charAt(at);
                if (c < CITE || c > CITE_END) {
                    continue;
                }
                Cite cite = cites.get(c - CITE);
                if (at < opening && leads) {
                    // "12:34 Ada says …": it stands for what follows, up to the next.
                    for (int k = i;
                            k < sentences.size() && (k == i || cite.isRange() || opening(sentences.get(k)) == 0);
                            k++) {
                        cited.get(k).add(cite);
                    }
                } else if (at < opening && i > 0) {
                    // "…. (12:34) Ada says": it stands for what is before.
                    cited.get(i - 1).add(cite);
                } else {
                    for (int k = Math.min(covered, i); k <= i; k++) {
                        cited.get(k).add(cite);
                    }
                }
            }
            boolean cites = sentences.get(i).substring(opening).chars().anyMatch(c -> c >= CITE && c <= CITE_END);
            boolean last =
                    i + 1 == sentences.size() || sentences.get(i + 1).chars().anyMatch(c -> c >= CITE && c <= CITE_END);
            covered = cites && last ? i + 1 : covered;
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Quoted> own = sentences
                    .get(i)
                    .chars()
                    .filter(c -> isQuote((char) c))
                    .mapToObj(c -> quotes.get(c - QUOTE))
                    .toList();
            statements.add(new Statement(plain(sentences.get(i)), own, cited.get(i)));
        }
        return statements;
    }

    /** How many chars stand before the first word of a sentence, if there is a moment among them; else 0. */
    private static int opening(String sentence) {
        int at = 0;
        boolean cites = false;
        while (at < sentence.length()
                && !Character.isLetterOrDigit(sentence.charAt(at))
                && !isQuote(sentence.charAt(at))) {
            cites |= sentence.charAt(at) >= CITE && sentence.charAt(at) <= CITE_END;
            at++;
        }
        return cites && at < sentence.length() ? at : 0;
    }

    private static boolean isQuote(char c) {
        return c >= QUOTE && c <= QUOTE_END;
    }

    private static String plain(String marked) {
        String text = MARKERS.matcher(marked).replaceAll(" ");
        return EMPTY_BRACKETS
                .matcher(text)
                .replaceAll(" ")
                .replaceAll("\\s+([.,;:!?])", "$1")
                .strip();
    }
}
