package io.digestif.verify;

import io.digestif.language.Word;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cutter of what somebody wrote about a talk into sentences, by the rules of the talk's language. */
final class ClaimSentences {
    private final TalkIndex index;

    ClaimSentences(TalkIndex index) {
        this.index = index;
    }

    List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(index.language.tag()));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            // "Train or plane?", and on it goes: a comma opens no sentence.
            boolean goesOn = to < text.length() && text.charAt(to) == ',';
            if (to == text.length() || !(goesOn || endsInAbbreviation(text.substring(from, to)))) {
                sentences.add(text.substring(from, to).strip());
                from = to;
            }
        }
        return sentences;
    }

    /** Whether a full stop belongs to the last word ("Dr.", "J."). */
    private boolean endsInAbbreviation(String text) {
        List<Word> words = index.language.words(text);
        if (words.isEmpty() || !text.strip().endsWith(".")) {
            return false;
        }
        String last = words.get(words.size() - 1).folded();
        return last.replace(".", "").length() == 1 || index.isAbbreviation(last);
    }
}
