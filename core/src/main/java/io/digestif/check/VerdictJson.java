package io.digestif.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.digestif.check.DigestCheck.Line;
import io.digestif.check.DigestCheck.Result;
import io.digestif.check.DigestCheck.Verdicts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Verdicts as JSON; what is not known is absent. Their words are fit for a terminal already. */
final class VerdictJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private VerdictJson() {}

    static String of(Verdicts verdicts) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            // The same bytes on every system.
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeArrayFieldStart("lines");
            for (Line line : verdicts.lines()) {
                line(json, line);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("totals");
            json.writeNumberField("lines", verdicts.lines().size());
            for (Result result : Result.values()) {
                json.writeNumberField(result.id(), verdicts.count(result));
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can't fail to be written", e);
        }
        return out.append("\n").toString();
    }

    private static void line(JsonGenerator json, Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", line.text());
        json.writeStringField("kind", line.kind().id());
        json.writeStringField("result", line.result().id());
        text(json, "match", line.match().map(match -> match.id()));
        if (line.utterance().isPresent()) {
            json.writeNumberField("utterance", line.utterance().get().index());
        }
        Optional<BigDecimal> start = line.utterance()
                .flatMap(utterance -> utterance.time())
                .map(time -> BigDecimal.valueOf(time.start().toMillis(), 3).stripTrailingZeros());
        if (start.isPresent()) {
            json.writeFieldName("start");
            json.writeNumber(start.get().toPlainString());
        }
        text(json, "nearest", line.nearest());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
