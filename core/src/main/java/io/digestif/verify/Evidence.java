package io.digestif.verify;

import io.digestif.transcript.Utterance;
import java.util.Objects;

/**
 * A moment of the talk that something rests on.
 *
 * @param utterance who, when, and the whole sentence
 * @param text the words of it that count: all of them for a claim, the quoted part for a quote; always the transcript's own
 */
public record Evidence(Utterance utterance, String text) {
    public Evidence {
        Objects.requireNonNull(utterance, "utterance");
        Objects.requireNonNull(text, "text");
    }
}
