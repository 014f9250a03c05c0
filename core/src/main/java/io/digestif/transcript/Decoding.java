package io.digestif.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Makes text of bytes: by byte-order mark, else UTF-8, else UTF-16 by where its zeros stand, else Windows-1252. */
final class Decoding {
    private static final int SAMPLE = 8192;

    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG image"),
            Map.entry("PK\u0003\u0004", "a zip archive or an office document"),
            Map.entry("%PDF-", "a PDF"),
            Map.entry("GIF8", "a GIF image"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG image"),
            Map.entry("ID3", "an MP3 recording"),
            Map.entry("OggS", "an Ogg recording"),
            Map.entry("RIFF", "a WAV or AVI recording"),
            Map.entry("fLaC", "a FLAC recording"),
            Map.entry("\u001f\u008b", "a gzip archive"),
            Map.entry("\u001aE\u00df\u00a3", "a Matroska or WebM recording"),
            Map.entry("{\\rtf", "a rich text document"));

    private Decoding() {}

    /** What the bytes are, if they are no text: words for people. */
    static Optional<String> binary(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4)) {
            return Optional.of("an MP4 recording");
        }
        Optional<String> known = SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return known.or(
                () -> !utf16(bytes).isPresent() && hasControls(bytes) ? Optional.of("binary data") : Optional.empty());
    }

    private static boolean hasControls(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        boolean captions = new String(bytes, 0, Math.min(bytes.length, 9), StandardCharsets.UTF_8).contains("WEBVTT");
        return controls * (captions ? 10L : 200L) > bytes.length;
    }

    static String decode(byte[] bytes) {
        Optional<Charset> wide = utf16(bytes);
        String text = wide.isPresent() ? new String(bytes, wide.get()) : utf8(bytes);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String utf8(byte[] bytes) {
        // Large files must not be in memory three times; what decodes without a replacement is UTF-8.
        String strict = new String(bytes, StandardCharsets.UTF_8);
        if (strict.indexOf('\ufffd') < 0) {
            return strict;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // A few broken bytes don't make a text that is UTF-8 elsewhere Windows-1252.
            String lenient = new String(bytes, StandardCharsets.UTF_8);
            long broken = lenient.chars().filter(c -> c == '\ufffd').count();
            long good = lenient.chars().filter(c -> c > 127 && c != '\ufffd').count();
            return good > broken ? lenient : new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (first == 0xff && second == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (first == 0xfe && second == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        int[] controls = new int[2];
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
            controls[i % 2] += bytes[i] > 0 && bytes[i] < 9 ? 1 : 0;
        }
        // Digits, blanks and line ends are ASCII in every language, so their zeros stand on one side.
        if (zeros[1] * 8 > length / 2 && zeros[0] == 0 && controls[0] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[0] * 8 > length / 2 && zeros[1] == 0 && controls[1] == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }
}
