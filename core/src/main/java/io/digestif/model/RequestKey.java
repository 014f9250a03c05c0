package io.digestif.model;

import io.digestif.prompt.Prompt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells apart any two requests that could be answered differently: a SHA-256 hash over everything that shapes an answer. No
 * key of an API is part of it.
 */
final class RequestKey {
    /** Changes when what is kept under a key does. */
    private static final String FORM = "digestif reply 1";

    private final List<String> model;

    /** @param model what shapes an answer beside the prompt: who is asked, where, with what parameters */
    RequestKey(List<String> model) {
        this.model = List.copyOf(model);
    }

    /** 64 hexadecimal digits. */
    String of(Prompt prompt) {
        MessageDigest hash = sha256();
        add(hash, FORM);
        add(hash, String.valueOf(model.size()));
        model.forEach(part -> add(hash, part));
        List.of(prompt.system(), prompt.talk(), prompt.request(), prompt.schema())
                .forEach(part -> add(hash, part));
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Each part with its length before it, so that no two lists of parts read the same. */
    private static void add(MessageDigest hash, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        hash.update(bytes);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
