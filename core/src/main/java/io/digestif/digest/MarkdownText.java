package io.digestif.digest;

import java.util.regex.Pattern;

/** Words written so that CommonMark and GitHub's Markdown read them as words. Expects {@link Printable} text. */
final class MarkdownText {
    /**
     * What opens something anywhere in a line. GitHub makes tables of {@code |} and strikes out between tildes; a tilde
     * before a word can't end that, so {@code ~16:36} stays readable; an underscore inside a word opens nothing.
     */
    private static final Pattern ANYWHERE =
            Pattern.compile("[\\\\`*\\[\\]<>|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~(?=~)|(?<=\\S)~");
    /** An ampersand that begins an entity; {@code R&D} stays readable. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#|[A-Za-z][A-Za-z0-9]*;)");
    /** A list, a rule or an underline at the beginning. */
    private static final Pattern BLOCK = Pattern.compile("^[-+=]");
    /** A numbered list at the beginning. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    /** A heading's opening or closing; {@code C#} stays readable. */
    private static final Pattern HEADING = Pattern.compile("(?<![^\\s#])#");
    /** Bare addresses, which GitHub turns into links. */
    private static final Pattern ADDRESS = Pattern.compile(":(?=//)|(?i)(?<=www)\\.");

    private MarkdownText() {}

    static String escape(String words) {
        String out = ANYWHERE.matcher(words).replaceAll("\\\\$0");
        out = ENTITY.matcher(out).replaceAll("\\\\$0");
        out = BLOCK.matcher(out).replaceAll("\\\\$0");
        out = NUMBERED.matcher(out).replaceAll("$1\\\\$2");
        out = HEADING.matcher(out).replaceAll("\\\\$0");
        return ADDRESS.matcher(out).replaceAll("\\\\$0");
    }

    /** A link whose address can't end the link early. */
    static String link(String label, String address) {
        String target = address.replace("(", "%28").replace(")", "%29");
        return "[" + label + "](" + ENTITY.matcher(target).replaceAll("\\\\$0") + ")";
    }
}
