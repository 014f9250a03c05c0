package io.digestif.check;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what a digest is written in, and reads it. */
final class DigestReader {
    private static final Pattern HTML = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*<(?:!doctype\\s+html|(?:html|head|body|main|article|section|div|h[1-6]|p|ul|ol|dl|blockquote|figure|table|details)\\b).*");

    /** The settings that some tools put before Markdown. */
    private static final Pattern FRONT_MATTER = Pattern.compile("^---\\s*\\n(?s:.*?)\\n(?:---|\\.\\.\\.)\\s*\\n");

    private DigestReader() {}

    static List<Block> read(String digest) {
        String text = digest.startsWith("\uFEFF") ? digest.substring(1) : digest;
        if (text.stripLeading().startsWith("{")) {
            return JsonDigest.read(text);
        }
        String plain = Markup.plain(text).replace("\r\n", "\n").replace('\r', '\n');
        return HTML.matcher(plain).matches()
                ? HtmlDigest.read(plain)
                : MarkdownDigest.read(FRONT_MATTER.matcher(plain).replaceFirst(""));
    }
}
