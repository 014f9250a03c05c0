import io.digestif.extract.Extraction;
import io.digestif.transcript.Transcript;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Digestif's plain summaries of some talks, all in one JVM. Arguments are pairs of a file and a number of words; each line
 * printed is the number of a pair from 0, a tab and a sentence.
 */
final class Plain {
    private Plain() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int i = 0; i + 1 < args.length; i += 2) {
            Transcript transcript = Transcript.read(Path.of(args[i]));
            for (String sentence : Extraction.sentences(transcript, Integer.parseInt(args[i + 1]))) {
                out.println(i / 2 + "\t" + sentence);
            }
        }
        out.flush();
    }
}
