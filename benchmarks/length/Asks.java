import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.draft.Forecast;
import io.digestif.model.CacheStore;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a digest of the first so many words of talks with a model: {@code WARM SPEC WINDOW CONCURRENCY WORDS PLAIN TALK…}. */
public final class Asks {
    public static void main(String[] args) throws Exception {
        Transcript talk = talk(Integer.parseInt(args[4]), List.of(args).subList(6, args.length));
        Files.writeString(Path.of(args[5]), plain(talk));
        // Warm, as a service is.
        for (int i = 0; i < 3; i++) {
            summarizer(args[0], args).summarize(talk);
        }
        Summarizer summarizer = summarizer(args[1], args);
        Forecast forecast = summarizer.plan(talk);
        long start = System.nanoTime();
        Digest digest = summarizer.summarize(talk);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "{\"words\": %d, \"seconds\": %.3f, \"windows\": %d, \"plannedTalk\": %d, \"plannedInput\": %d, \"plannedAgain\": %d, \"sections\": \"%s\", \"warnings\": %d}%n",
                talk.words(),
                seconds,
                digest.report().windows(),
                forecast.talkTokens(),
                forecast.usage().inputTokens(),
                forecast.usage().inputTokensFromPrefixCache(),
                digest.sections().stream()
                        .map(s -> s.id() + ":" + s.status().id() + ":" + s.items().size())
                        .toList(),
                digest.report().warnings().size());
    }

    private static Summarizer summarizer(String spec, String[] args) {
        Summarizer.Builder builder = Summarizer.builder()
                .model(spec)
                .concurrency(Integer.parseInt(args[3]))
                .keys(name -> Optional.empty())
                .cache(CacheStore.none());
        int window = Integer.parseInt(args[2]);
        return (window == 0 ? builder : builder.contextWindow(window)).build();
    }

    /** The first so many words of talks, one after the other; from the first again where they are too short. */
    static Transcript talk(int words, List<String> files) {
        List<Utterance> said = new ArrayList<>();
        int total = 0;
        Optional<String> language = Optional.empty();
        for (int i = 0; total < words; i++) {
            Transcript read = Transcript.read(Path.of(files.get(i % files.size())));
            language = language.or(read::language);
            for (Utterance utterance : read.utterances()) {
                if (total >= words) {
                    break;
                }
                total += utterance.words();
                said.add(new Utterance(said.size(), utterance.speaker(), utterance.text(), Optional.empty()));
            }
        }
        return new Transcript("talk", Optional.empty(), language, Optional.empty(), said, "0".repeat(64), List.of());
    }

    /** As a reader would write it down: a name where the speaker changes, then the words. */
    static String plain(Transcript talk) {
        StringBuilder text = new StringBuilder();
        Optional<?> before = Optional.empty();
        for (Utterance utterance : talk.utterances()) {
            if (!utterance.speaker().equals(before)) {
                text.append("\n\n");
                utterance.speaker().ifPresent(who -> text.append(who.name()).append(": "));
            } else if (text.length() > 0) {
                text.append(' ');
            }
            text.append(utterance.text());
            before = utterance.speaker();
        }
        return text.toString().strip() + "\n";
    }
}
