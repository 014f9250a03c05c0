package io.digestif.digest;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.digestif.model.Usage;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One self-contained HTML page, from the templates beside this class. Everything in it is escaped by Mustache. */
enum HtmlRenderer implements Renderer {
    INSTANCE;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    @Override
    public String render(Digest digest) {
        return Templates.PAGE.execute(View.of(digest));
    }

    /**
     * What the template sees.
     *
     * @param language tag of the digest's language
     * @param made how the digest was made, in sentences
     */
    private record View(
            Page page, Optional<String> language, String made, List<LeftOut> leftOut, List<String> warnings) {

        /** Something dropped, and why. */
        private record LeftOut(String heading, String text, String reason) {}

        static View of(Digest digest) {
            Report report = digest.report();
            return new View(
                    Page.of(digest),
                    digest.language().filter(tag -> tag.matches("[A-Za-z0-9-]+")),
                    checked(report) + " " + asked(report.calls(), report.tokens()) + " Made on "
                            + DATE.format(report.createdAt().atOffset(ZoneOffset.UTC)) + ".",
                    report.dropped().stream()
                            .map(dropped -> new LeftOut(
                                    Printable.of(digest.section(dropped.section())
                                            .map(Section::heading)
                                            .orElse(dropped.section())),
                                    Printable.of(dropped.text()),
                                    Printable.of(dropped.reason())))
                            .toList(),
                    report.warnings().stream().map(Printable::of).toList());
        }

        private static String checked(Report report) {
            if (report.checked() == 0) {
                return "Nothing was drafted.";
            }
            return count(report.checked(), "line was", "lines were") + " checked against the transcript, "
                    + (report.dropped().isEmpty() ? "none" : report.dropped().size()) + " left out.";
        }

        private static String asked(Report.Calls calls, Usage tokens) {
            if (calls.made() + calls.fromCache() + calls.failed() == 0) {
                return "No language model was asked.";
            }
            StringBuilder asked =
                    new StringBuilder("A language model answered ").append(count(calls.made(), "call", "calls"));
            asked.append(calls.fromCache() == 0 ? "" : ", and " + calls.fromCache() + " more came from the cache")
                    .append(calls.failed() == 0 ? "" : "; " + calls.failed() + " had no answer")
                    .append(
                            calls.retried() == 0
                                    ? ""
                                    : "; " + count(calls.retried(), "request was", "requests were") + " sent again");
            return asked.append(String.format(
                            Locale.ROOT,
                            ". It read %,d tokens, %,d of them from its own cache, and wrote %,d.",
                            tokens.inputTokens(),
                            tokens.inputTokensFromPrefixCache(),
                            tokens.outputTokens()))
                    .toString();
        }

        private static String count(int count, String one, String many) {
            return count + " " + (count == 1 ? one : many);
        }
    }

    /** Compiled when the first page is asked for. */
    private static final class Templates {
        static final Template PAGE = Mustache.compiler()
                .escapeHTML(true)
                .withLoader(Templates::open)
                .withCollector(new OpensOptionals())
                .loadTemplate("page.html");

        private static Reader open(String name) {
            return new InputStreamReader(
                    Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
        }
    }

    /** Lets a section of the template open an Optional as it opens a list. */
    private static final class OpensOptionals extends DefaultCollector {
        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }
    }
}
