package io.digestif.digest;

/** Turns a digest into text of one form. Implementations are stateless and thread-safe. */
@FunctionalInterface
public interface Renderer {

    /** The whole digest, ending with a line feed. */
    String render(Digest digest);

    /** Markdown (CommonMark). */
    static Renderer markdown() {
        return MarkdownRenderer.INSTANCE;
    }

    /** One self-contained HTML page. */
    static Renderer html() {
        return HtmlRenderer.INSTANCE;
    }

    /** Plain text for a terminal. */
    static Renderer text() {
        return TextRenderer.INSTANCE;
    }

    /** JSON as {@code digest.schema.json} describes it. */
    static Renderer json() {
        return JsonRenderer.INSTANCE;
    }
}
