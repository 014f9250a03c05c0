package io.digestif.transcript;

import java.util.List;
import java.util.Optional;

/** Reads plain text, with or without labels and stamps. The last one asked: it takes any text that is not a program's. */
final class PlainTextReader implements TranscriptReader {
    @Override
    public String format() {
        return "plain text";
    }

    @Override
    public boolean recognizes(String text) {
        return !text.isBlank() && TextKind.of(text) == TextKind.PROSE;
    }

    @Override
    public Reading read(String text) {
        List<TurnText.Head> heads = LineNumbers.without(text.lines().toList()).stream()
                .map(TurnText::head)
                .toList();
        return TurnText.read(heads, false, Optional.empty());
    }
}
