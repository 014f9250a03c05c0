package io.digestif.digest;

enum MarkdownRenderer implements Renderer {
    INSTANCE;

    @Override
    public String render(Digest digest) {
        return digest.title();
    }
}
