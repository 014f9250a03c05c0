import io.digestif.Summarizer;
import io.digestif.model.CacheStore;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Milliseconds to plan 60,000 words, {@code plan TALK…}; or a thousand talks of 6,000 words one after another with the embedded
 * engine, {@code thousand TALK…}.
 */
public final class Planning {
    private static final int ROUNDS = 40;

    public static void main(String[] args) throws Exception {
        List<String> files = List.of(args).subList(1, args.length);
        if (args[0].equals("plan")) {
            Transcript talk = Asks.talk(60_000, files);
            for (String spec : List.of("openai:own@http://127.0.0.1:9/v1", "openai:gpt-4.1")) {
                for (int window : new int[] {4_096, 131_072}) {
                    plan(talk, spec, window);
                }
            }
        } else {
            thousand(files);
        }
    }

    private static void plan(Transcript talk, String spec, int window) {
        Summarizer summarizer = Summarizer.builder()
                .model(spec)
                .contextWindow(window)
                .keys(name -> Optional.of("none"))
                .cache(CacheStore.none())
                .build();
        double[] ms = new double[ROUNDS];
        int windows = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            windows = summarizer.plan(talk).windows();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = ms[0];
        double[] warm = Arrays.copyOfRange(ms, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "%s, %,d tokens a call, %,d words, %d windows: first %.0f ms, warm median %.0f ms, least %.0f ms%n",
                spec, window, talk.words(), windows, first, warm[warm.length / 2], warm[0]);
    }

    private static void thousand(List<String> files) {
        Summarizer summarizer = Summarizer.with("extractive");
        long start = System.nanoTime();
        long items = 0;
        for (int i = 1; i <= 1_000; i++) {
            Transcript talk = Transcript.read(Path.of(files.get(i % files.size())));
            items += summarizer.summarize(talk).sections().stream()
                    .mapToLong(section -> section.items().size())
                    .sum();
            if (i == 100 || i == 1_000) {
                Runtime heap = Runtime.getRuntime();
                System.gc();
                System.out.printf(
                        "%,d talks in %.0f s, %,d items, %d MB held after a collection, of at most %d%n",
                        i,
                        (System.nanoTime() - start) / 1e9,
                        items,
                        (heap.totalMemory() - heap.freeMemory()) >> 20,
                        heap.maxMemory() >> 20);
            }
        }
    }
}
