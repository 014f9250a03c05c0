package io.digestif.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.digestif.model.Usage;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Dropped;
import io.digestif.verify.Evidence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** JSON as {@code digest.schema.json} describes it, field by field in the schema's order; what is not known is absent. */
enum JsonRenderer implements Renderer {
    INSTANCE;

    private static final JsonFactory FACTORY = new JsonFactory().setCharacterEscapes(new TerminalSafeEscapes());

    @Override
    public String render(Digest digest) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            // The same bytes on every system.
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            digest(json, digest);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can't fail to be written", e);
        }
        return out.append("\n").toString();
    }

    private static void digest(JsonGenerator json, Digest digest) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "digestif/1");
        json.writeStringField("title", digest.title());
        source(json, digest.transcript());
        json.writeArrayFieldStart("sections");
        for (Section section : digest.sections()) {
            section(json, section, digest.transcript());
        }
        json.writeEndArray();
        report(json, digest.report());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Transcript transcript) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("name", transcript.name());
        text(json, "link", transcript.link().map(Object::toString));
        text(json, "language", transcript.language());
        if (transcript.duration().isPresent()) {
            seconds(json, "durationSeconds", transcript.duration().get());
        }
        json.writeNumberField("words", transcript.words());
        json.writeNumberField("utterances", transcript.utterances().size());
        if (!transcript.speakers().isEmpty()) {
            json.writeArrayFieldStart("speakers");
            for (Speaker speaker : transcript.speakers()) {
                json.writeString(speaker.name());
            }
            json.writeEndArray();
        }
        json.writeStringField("sha256", transcript.sha256());
        json.writeEndObject();
    }

    private static void section(JsonGenerator json, Section section, Transcript transcript) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeStringField("heading", section.heading());
        json.writeStringField("status", section.status().id());
        text(json, "reason", section.reason());
        json.writeArrayFieldStart("items");
        for (Item item : section.items()) {
            item(json, item, transcript);
        }
        json.writeEndArray();
        text(json, "model", section.model());
        json.writeNumberField("cut", section.cut());
        if (!section.coverage().isEmpty()) {
            numbers(json, "coverage", section.coverage());
        }
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, Item item, Transcript transcript) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", item.text());
        text(json, "theme", item.theme());
        if (item.span().isPresent()) {
            span(json, item.span().get());
        }
        text(json, "kind", item.kind());
        text(json, "searchLink", item.searchLink().map(Object::toString));
        text(json, "speaker", item.speaker().map(Speaker::name));
        text(json, "match", item.match().map(match -> match.id()));
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : item.evidence()) {
            evidence(json, evidence, transcript);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Evidence evidence, Transcript transcript) throws IOException {
        json.writeStartObject();
        json.writeNumberField("utterance", evidence.utterance().index());
        text(json, "speaker", evidence.utterance().speaker().map(Speaker::name));
        Optional<TimeSpan> time = evidence.utterance().time();
        if (time.isPresent()) {
            span(json, time.get());
            if (time.get().approximate()) {
                json.writeBooleanField("approximate", true);
            }
        }
        json.writeStringField("text", evidence.text());
        text(json, "link", Moment.link(evidence, transcript));
        json.writeEndObject();
    }

    private static void report(JsonGenerator json, Report report) throws IOException {
        json.writeObjectFieldStart("report");
        json.writeStringField("model", report.model());
        json.writeStringField("promptsVersion", report.promptsVersion());
        json.writeStringField("createdAt", report.createdAt().toString());
        json.writeNumberField("windows", report.windows());
        Report.Calls calls = report.calls();
        json.writeObjectFieldStart("calls");
        json.writeNumberField("made", calls.made());
        json.writeNumberField("fromCache", calls.fromCache());
        json.writeNumberField("retried", calls.retried());
        json.writeNumberField("failed", calls.failed());
        json.writeEndObject();
        Usage tokens = report.tokens();
        json.writeObjectFieldStart("tokens");
        json.writeNumberField("input", tokens.inputTokens());
        json.writeNumberField("inputFromPrefixCache", tokens.inputTokensFromPrefixCache());
        json.writeNumberField("output", tokens.outputTokens());
        json.writeEndObject();
        numbers(json, "coverage", report.coverage());
        json.writeArrayFieldStart("dropped");
        for (Dropped dropped : report.dropped()) {
            json.writeStartObject();
            json.writeStringField("section", dropped.section());
            json.writeStringField("text", dropped.text());
            json.writeStringField("reason", dropped.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (String warning : report.warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        json.writeNumberField("checked", report.checked());
        if (report.reworded() > 0) {
            json.writeNumberField("reworded", report.reworded());
        }
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, TimeSpan span) throws IOException {
        seconds(json, "start", span.start());
        seconds(json, "end", span.end());
    }

    /** To the millisecond, as transcripts have it, and without zeros at the end: 996.25, 996. */
    private static void seconds(JsonGenerator json, String name, Duration time) throws IOException {
        json.writeFieldName(name);
        BigDecimal exact = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
        json.writeNumber(exact.toPlainString());
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void numbers(JsonGenerator json, String name, List<Integer> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
