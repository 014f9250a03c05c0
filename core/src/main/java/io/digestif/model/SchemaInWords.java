package io.digestif.model;

import io.digestif.prompt.Prompt;

/**
 * Asks for the schema in words where a model does not take it as such; once it has refused one, always. Thread-safe.
 */
final class SchemaInWords implements LanguageModel {
    private final LanguageModel next;
    private volatile boolean inWords;

    SchemaInWords(LanguageModel next, boolean takesJsonSchema) {
        this.next = next;
        this.inWords = !takesJsonSchema;
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        if (inWords && !prompt.schema().isBlank()) {
            return next.ask(inWords(prompt));
        }
        try {
            return next.ask(prompt);
        } catch (CallFault fault) {
            if (fault.kind() == CallFault.Kind.SCHEMA_REFUSED) {
                inWords = true; // whoever asks again gets it that way
            }
            throw fault;
        }
    }

    private static Prompt inWords(Prompt prompt) {
        String request = prompt.request()
                + "\n\nAnswer with one JSON value and nothing around it: no code fence, no word before or after."
                + " It must match this JSON Schema:\n" + prompt.schema().strip() + "\n";
        return new Prompt(prompt.section(), prompt.system(), prompt.talk(), request, "");
    }
}
