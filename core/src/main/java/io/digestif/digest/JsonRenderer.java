package io.digestif.digest;

enum JsonRenderer implements Renderer {
    INSTANCE;

    @Override
    public String render(Digest digest) {
        return digest.title();
    }
}
