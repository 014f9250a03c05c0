package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import io.digestif.model.CallFault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an exception of a call means: what may help, and one or two sentences that name the model, its address and the
 * variable of its key. Goes by the cause at the root, since models wrap as they like. Thread-safe.
 */
final class Faults {
    private static final Pattern BAD_KEY = words("API_KEY_INVALID|API key not valid|invalid.api.key");
    private static final Pattern NO_MODEL = words("model\\b.{0,80}\\b(not found|does not exist)|not a valid model");
    private static final Pattern TOO_LONG = words("context[ _-]?(length|size|window)|context.{0,20}overflow"
            + "|prompt is too long|input token count|too many (input |prompt )?tokens");
    private static final Pattern NO_QUOTA = words("insufficient_quota|credit balance");
    private static final Pattern PERHAPS_NO_QUOTA = words("billing|exceeded your current quota");
    private static final Pattern FILTERED = words("content_filter|content_policy|content management policy");
    private static final Pattern SCHEMA =
            words("response.?format|schema|grammar|output_(config|format)|structured.output");

    private final String name;
    private final Clock clock;

    Faults(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** @param schemaSent whether the request had a schema, which may be the reason */
    CallFault of(RuntimeException thrown, boolean schemaSent) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        if (Thread.currentThread().isInterrupted()
                || first(chain, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
            return new CallFault(Kind.STOPPED, "Asking " + name + " was interrupted.", thrown);
        }
        if (first(chain, ContentFilteredException.class).isPresent()) {
            return refused(thrown);
        }
        Optional<ErrorAnswer> answer = first(chain, HttpFailure.class)
                .map(failure -> ErrorAnswer.of(failure, clock))
                .or(() -> first(chain, IOException.class).isPresent() ? Optional.empty() : ErrorAnswer.of(chain));
        if (answer.isPresent()) {
            return answered(answer.get(), schemaSent, thrown);
        }
        Optional<IOException> io = first(chain, IOException.class).filter(e -> !(e instanceof JsonProcessingException));
        return io.isPresent() ? unanswered(io.get(), addressIn(chain), thrown) : unforeseen(thrown);
    }

    private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String addressIn(List<Throwable> chain) {
        return first(chain, NoAnswer.class).map(NoAnswer::address).orElse("its server");
    }

    /** A refusal, or an answer that a filter took. */
    CallFault refused(@Nullable Throwable thrown) {
        return new CallFault(Kind.REFUSED, name + " refused to answer, or a content filter took the answer.", thrown);
    }

    /** What nobody planned: LangChain4j's models stumble over odd answers, often with a NullPointerException. */
    private CallFault unforeseen(RuntimeException thrown) {
        String what = thrown.getClass().getSimpleName() + ErrorAnswer.clause(String.valueOf(thrown.getMessage())) + ".";
        boolean byRequest = thrown instanceof IllegalArgumentException
                || thrown instanceof UnsupportedOperationException
                || thrown instanceof UnsupportedFeatureException;
        return byRequest
                ? rejected(name + " does not take the request. " + what, thrown)
                : new CallFault(Kind.UNAVAILABLE, "The answer of " + name + " can't be read. " + what, thrown);
    }

    private CallFault unanswered(IOException e, String address, RuntimeException thrown) {
        String detail = ErrorAnswer.clause(String.valueOf(e.getMessage())) + ".";
        if (e instanceof OkHttpModelClient.OversizedReply) {
            return new CallFault(Kind.UNUSABLE, "The answer of " + name + " is no use" + detail, thrown);
        }
        String sentence;
        if (e instanceof UnknownHostException) {
            sentence = "There is no host " + address + " for " + name + ", or no network: check the address.";
        } else if (e instanceof ConnectException) {
            sentence = "Nobody listens at " + address + " for " + name + ": is the server running?";
        } else if (e instanceof SSLException) {
            sentence = "No secure connection to " + address + " for " + name + detail;
        } else if (e instanceof SocketTimeoutException || "timeout".equals(e.getMessage())) {
            sentence = name + " at " + address + " did not answer in time.";
        } else {
            sentence = "The connection to " + address + " broke before " + name + " had answered" + detail;
        }
        return new CallFault(Kind.UNAVAILABLE, sentence, thrown);
    }

    private CallFault answered(ErrorAnswer answer, boolean schemaSent, RuntimeException thrown) {
        int status = answer.status();
        String of = " for " + name + " at " + answer.address() + " (HTTP " + status + ")";
        String detail = answer.detail() + ".";
        if (status == 401 || status == 403 || answer.says(BAD_KEY)) {
            // What a 401 says may quote the key.
            return rejected("The key is refused" + of + (status == 403 ? detail : ".") + keyAdvice(answer), thrown);
        }
        if (status >= 300 && status < 400) {
            return rejected(
                    "There is a redirect" + of + ". It is not followed, so that no key goes astray: give the"
                            + " final address after @.",
                    thrown);
        }
        if (status == 404 || (status == 400 && answer.says(NO_MODEL))) {
            return rejected("There is no such model, or no such path," + of + detail + modelAdvice(), thrown);
        }
        if (status == 413 || (status >= 400 && status != 429 && answer.says(TOO_LONG))) {
            return rejected(
                    "The request does not fit the context window" + of + detail + " Choose a model with a larger one.",
                    thrown);
        }
        boolean clientError = status >= 400 && status < 500;
        // Gemini has the second kind of words for a limit of the minute, too, but then it says how long to wait.
        boolean noQuota = answer.says(NO_QUOTA)
                || (answer.says(PERHAPS_NO_QUOTA) && answer.retryAfter().isEmpty());
        if (status == 402 || (clientError && noQuota)) {
            return rejected("There is no credit or quota left" + of + detail + " Check the account's billing.", thrown);
        }
        if (clientError && answer.says(FILTERED)) {
            return refused(thrown);
        }
        if (schemaSent && (status == 400 || status == 422) && answer.says(SCHEMA)) {
            return new CallFault(Kind.SCHEMA_REFUSED, "The schema is refused" + of + detail, thrown);
        }
        boolean heals = status < 300 || status == 408 || status == 409 || status == 429 || status >= 500;
        if (!answer.shouldRetry().orElse(heals) && !heals) {
            return rejected("The request is refused" + of + detail, thrown);
        }
        Kind kind = !answer.shouldRetry().orElse(true) ? Kind.STOPPED : status == 429 ? Kind.BUSY : Kind.UNAVAILABLE;
        String sentence = status < 300
                ? "There was an answer" + of + ", but not one of a model" + detail
                : status == 429
                        ? "There are too many calls just now" + of + detail
                        : "There is no answer just now" + of + detail;
        return new CallFault(kind, sentence, "", answer.retryAfter().orElse(null), thrown);
    }

    private static String keyAdvice(ErrorAnswer answer) {
        return answer.key()
                .map(key -> key.isPresent()
                        ? " Check the environment variable " + key.variable() + "."
                        : " No key was sent: set the environment variable " + key.variable() + ".")
                .orElse("");
    }

    private String modelAdvice() {
        String ollama = "ollama:";
        return name.startsWith(ollama)
                ? " Get it with: ollama pull " + name.substring(ollama.length()).replaceAll("@https?://.*", "")
                : " Check the model's name"
                        + (name.contains("@http") ? " and the address, which often ends in /v1." : ".");
    }

    private static CallFault rejected(String sentence, RuntimeException thrown) {
        return new CallFault(Kind.REJECTED, sentence, thrown);
    }
}
