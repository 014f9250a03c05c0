package io.digestif.transcript;

/** Reads Podlove transcript JSON: a list of start, end, speaker and text, alone or under {@code transcripts}. */
final class PodloveReader implements TranscriptReader {
    private static final JsonSegments SEGMENTS = new JsonSegments("transcripts", true, "start", "end", "text");

    @Override
    public String format() {
        return "Podlove JSON";
    }

    @Override
    public boolean recognizes(String text) {
        return SEGMENTS.recognizes(text);
    }

    @Override
    public Reading read(String text) {
        return SEGMENTS.read(text);
    }
}
