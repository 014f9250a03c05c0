package io.digestif.digest;

enum TextRenderer implements Renderer {
    INSTANCE;

    @Override
    public String render(Digest digest) {
        return digest.title();
    }
}
