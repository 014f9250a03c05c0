package io.digestif.transcript;

final class TranscriptText {
    private TranscriptText() {}

    static String text(Transcript transcript) {
        throw new UnsupportedOperationException(transcript.name());
    }

    static String json(Transcript transcript) {
        throw new UnsupportedOperationException(transcript.name());
    }

    static String vtt(Transcript transcript) {
        throw new UnsupportedOperationException(transcript.name());
    }

    static String srt(Transcript transcript) {
        throw new UnsupportedOperationException(transcript.name());
    }
}
