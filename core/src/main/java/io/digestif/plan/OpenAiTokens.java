package io.digestif.plan;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;

/** OpenAI's tokenizers. Their tables are read when the first text is counted. */
final class OpenAiTokens {
    private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

    private OpenAiTokens() {}

    static TokenCounter of(String model) {
        Encoding encoding =
                REGISTRY.getEncodingForModel(model).orElseGet(() -> REGISTRY.getEncoding(EncodingType.O200K_BASE));
        // Ordinary: what looks like a control token in a talk is words.
        return encoding::countTokensOrdinary;
    }
}
