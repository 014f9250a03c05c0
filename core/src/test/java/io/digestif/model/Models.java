package io.digestif.model;

import io.digestif.prompt.Prompt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the tests of this room start from: a prompt, settings, and models that are asked without sleeping. */
final class Models {
    static final String SCHEMA = """
            {"type":"object","properties":{"items":{"type":"array","maxItems":5,"items":{"type":"object",\
            "properties":{"text":{"type":"string","maxLength":400},"lines":{"type":"array","items":{"type":"integer"},\
            "minItems":1,"maxItems":3},"label":{"type":"string"}},"required":["text","lines","label"],\
            "additionalProperties":false}}},"required":["items"],"additionalProperties":false}""";

    static final Prompt PROMPT =
            new Prompt("key-insights", "Rules for all.", "[1] Hello there.\n\n", "Give the key insights.", SCHEMA);

    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    private Models() {}

    static ModelSettings settings(Map<String, String> keys) {
        return new ModelSettings(8192, name -> Optional.ofNullable(keys.get(name)));
    }

    /** The reply without the name of who wrote it, which holds a port. */
    static Reply anonymous(Reply reply) {
        return new Reply(reply.text(), reply.usage(), reply.cut(), reply.attempts());
    }

    /** Time goes on as the sleeper sleeps. */
    static CallPolicy policy(CacheStore cache, Sleeper sleeper) {
        return new CallPolicy(
                cache,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                sleeper,
                sleeper instanceof RecordedSleeper recorded ? recorded.clock() : NOON);
    }

    static CallPolicy plain(Sleeper sleeper) {
        return policy(CacheStore.none(), sleeper);
    }

    static LanguageModel open(ModelProvider provider, String spec, Map<String, String> keys, Sleeper sleeper) {
        return Guards.around(provider, ModelSpec.parse(spec), settings(keys), plain(sleeper), Optional.empty(), true);
    }
}
