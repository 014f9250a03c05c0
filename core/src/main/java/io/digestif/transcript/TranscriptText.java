package io.digestif.transcript;

final class TranscriptText {
    private TranscriptText() {}

    static String text(Transcript transcript) {
        return transcript.name();
    }

    static String json(Transcript transcript) {
        return transcript.name();
    }

    static String vtt(Transcript transcript) {
        return transcript.name();
    }

    static String srt(Transcript transcript) {
        return transcript.name();
    }
}
