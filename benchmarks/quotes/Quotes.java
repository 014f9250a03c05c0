import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Plan;
import io.digestif.plan.Window;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Verdict;
import io.digestif.verify.Verifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Quotes, one a line, looked up in a talk by Digestif with all its gates. Prints a line a round: milliseconds to index the
 * talk, milliseconds for all quotes on the clock and of the processor, how many were found. The first round is that of a JVM that has just begun.
 */
final class Quotes {
    private Quotes() {}

    public static void main(String[] args) throws IOException {
        Plan plan = Plan.of(Transcript.read(Path.of(args[0])));
        List<DraftItem> quotes = Files.readAllLines(Path.of(args[1])).stream()
                .map(line -> new DraftItem(line, List.of(), ""))
                .toList();
        Window whole = new Window(0, plan.transcript().utterances().size());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = Integer.parseInt(args[2]); round > 0; round--) {
            long start = System.nanoTime();
            Verifier verifier = Verifier.of(plan, true);
            long indexed = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            Verdict verdict = verifier.verify(new Draft("quotes", quotes), whole);
            long done = System.nanoTime();
            used = threads.getCurrentThreadCpuTime() - used;
            System.out.printf(
                    Locale.ROOT,
                    "%.1f %.1f %.1f %d%n",
                    (indexed - start) / 1e6,
                    (done - indexed) / 1e6,
                    used / 1e6,
                    verdict.findings().size());
        }
    }
}
