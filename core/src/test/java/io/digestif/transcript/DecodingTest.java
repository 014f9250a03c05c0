package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodingTest {
    private static final String TALK = "Müller: Schön, daß wir’s sehen – hier.\n";

    @Test
    void everyEncoding_givesTheSameText() {
        assertThat(Decoding.decode(TALK.getBytes(StandardCharsets.UTF_8))).isEqualTo(TALK);
        assertThat(Decoding.decode(("\ufeff" + TALK).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TALK);
        assertThat(Decoding.decode(("\ufeff" + TALK).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TALK);
        assertThat(Decoding.decode(("\ufeff" + TALK).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TALK);
        assertThat(Decoding.decode(TALK.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TALK);
        assertThat(Decoding.decode(TALK.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TALK);
        assertThat(Decoding.decode(TALK.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(TALK);
    }

    @Test
    void oneBrokenByteInUtf8_leavesTheRest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TALK.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xb0);

        assertThat(Decoding.decode(bytes.toByteArray())).isEqualTo(TALK + "\ufffd");
    }

    @Test
    void binary_isToldByKind() {
        assertThat(Decoding.binary(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("a PNG image");
        assertThat(Decoding.binary(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasValueSatisfying(kind -> assertThat(kind).contains("zip"));
        assertThat(Decoding.binary(new byte[] {1, 2, 3, 0, 0, 7, 7, 1, 0, 5})).contains("binary data");
        assertThat(Decoding.binary(TALK.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
        assertThat(Decoding.binary(TALK.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
