package io.digestif.transcript;

import java.util.Arrays;
import java.util.Set;

/**
 * A format that is read, and a small file of it, written for this project. What is read of it stands beside it in a file that
 * ends with {@code .lines}.
 *
 * @param format its name, for people
 * @param told by what it is told
 * @param kept what is kept of it beside the words
 * @param file the sample, in the folder of samples
 */
record FormatSample(String format, String told, Set<Kept> kept, String file) {

    /** What a format may tell beside the words, and whether it is kept. */
    enum Kept {
        SPEAKERS,
        TIMES,
        WORD_TIMES,
        TITLE,
        LANGUAGE,
        /** The format tells how sure the service is of a word, and it is not kept. */
        CONFIDENCE_DROPPED
    }

    static FormatSample sample(String format, String told, String file, Kept... kept) {
        return new FormatSample(format, told, Set.copyOf(Arrays.asList(kept)), file);
    }

    boolean keeps(Kept what) {
        return kept.contains(what);
    }

    @Override
    public String toString() {
        return file;
    }
}
