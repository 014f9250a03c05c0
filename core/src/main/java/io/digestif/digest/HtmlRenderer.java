package io.digestif.digest;

enum HtmlRenderer implements Renderer {
    INSTANCE;

    @Override
    public String render(Digest digest) {
        return digest.title();
    }
}
