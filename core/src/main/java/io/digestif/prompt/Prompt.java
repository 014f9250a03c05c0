package io.digestif.prompt;

import java.util.Objects;

/**
 * What a model is asked. A system message, then one user message that begins with the talk and ends with the request: the
 * prompts over one window are the same up to the request, so a server that keeps prefixes reads the talk once.
 *
 * @param section id of the section it asks for
 * @param system the rules for all sections
 * @param talk the numbered utterances, fenced
 * @param request what is asked of them
 * @param schema the JSON schema of the answer, as text
 */
public record Prompt(String section, String system, String talk, String request, String schema) {
    public Prompt {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(talk, "talk");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(schema, "schema");
    }

    /** The user message: the talk, then the request. */
    public String user() {
        return talk + request;
    }

    /** The same prompt with something added to the end of its request. */
    public Prompt plus(String addition) {
        return new Prompt(section, system, talk, request + addition, schema);
    }
}
