package io.digestif.transcript;

/** Reads Podcasting 2.0 transcript JSON. */
final class PodcastingReader implements TranscriptReader {
    private static final JsonSegments SEGMENTS = new JsonSegments("segments", false, "startTime", "endTime", "body");

    @Override
    public String format() {
        return "Podcasting 2.0 JSON";
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
