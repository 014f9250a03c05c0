package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads broken transcripts by the thousand and tells which of them came to anything but a transcript or a refusal in words.
 *
 * <p>{@code java … io.digestif.transcript.Fuzz 80000 1} reads 80,000 of each kind with seed 1. A find is written to {@code
 * target/fuzz}; reduced by hand, it belongs into {@code src/test/resources/io/digestif/transcript/regressions}.
 */
final class Fuzz {
    private Fuzz() {}

    /** What is wrong with how an input was read, if anything is. */
    static Optional<String> wrong(byte[] bytes) {
        try {
            Transcript talk = Transcript.read(bytes, "fuzz");
            return wrong(talk);
        } catch (TranscriptException e) {
            return e.getMessage() == null || e.getMessage().isBlank()
                    ? Optional.of("refused without a word")
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(e + (e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0]));
        }
    }

    /** Whether what was read keeps what a transcript promises, and comes back from what is written of it. */
    private static Optional<String> wrong(Transcript talk) {
        Duration last = Duration.ZERO;
        for (Utterance utterance : talk.utterances()) {
            Duration start = utterance.time().map(TimeSpan::start).orElse(last);
            if (start.compareTo(last) < 0) {
                return Optional.of("utterance " + utterance.index() + " begins before the one before it");
            }
            last = start;
        }
        talk.toText();
        talk.toJson();
        if (talk.duration().isPresent()) {
            talk.toVtt();
            talk.toSrt();
        }
        return Optional.empty();
    }

    public static void main(String[] args) throws IOException {
        int each = args.length > 0 ? Integer.parseInt(args[0]) : 80_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int all = 0;
        int finds = 0;
        long slowest = 0;
        Path folder = Files.createDirectories(Path.of("target/fuzz"));
        long begin = System.nanoTime();
        for (Map.Entry<String, List<byte[]>> kind : Mutations.seeds().entrySet()) {
            Mutations mutations = new Mutations(seed);
            long kindBegin = System.nanoTime();
            for (int i = 0; i < each; i++) {
                byte[] bytes = mutations.next(kind.getValue());
                long before = System.nanoTime();
                Optional<String> wrong = wrong(bytes);
                long took = System.nanoTime() - before;
                if (took > slowest) {
                    slowest = took;
                    Files.write(folder.resolve("slowest"), bytes);
                }
                all++;
                if (wrong.isPresent()) {
                    finds++;
                    Path find = folder.resolve(kind.getKey() + "-" + seed + "-" + i);
                    Files.write(find, bytes);
                    if (finds <= 200) {
                        System.out.println(find + ": " + wrong.get());
                    }
                }
            }
            System.out.printf("%s: %,d inputs in %.1f s%n", kind.getKey(), each, (System.nanoTime() - kindBegin) / 1e9);
        }
        System.out.printf(
                "%,d inputs in %.0f s, %d finds, the slowest input took %.0f ms%n",
                all, (System.nanoTime() - begin) / 1e9, finds, slowest / 1e6);
    }
}
