package dev.muster.adapters.vendors.transport;

import dev.muster.adapters.vendors.transport.Attempt.Kind;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Sends a request once, as soon as the rate limit allows it. Thread-safe. */
final class PacedAttempt {

    /** A vendor that asks for more is treated as if it asked for this. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final TransportSettings settings;
    private final RequestPacer pacer;
    private final HttpCall call;
    private final AnswerClassifier classifier;

    PacedAttempt(TransportSettings settings, InstantSource clock) {
        this.settings = settings;
        pacer = new RequestPacer(settings.requestsPerMinute());
        call = new HttpCall(settings);
        classifier = new AnswerClassifier(
                new RetryAfter(clock, LONGEST_PAUSE),
                new Secrets(settings.headers().values()));
    }

    Attempt send(VendorRequest request) {
        try {
            pacer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.unanswered(Kind.NOT_SENT, "interrupted while waiting for its turn");
        }
        try {
            return classifier.read(call.send(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.unanswered(Kind.NO_ANSWER, "interrupted while waiting for the answer");
        } catch (TimeoutException e) {
            return Attempt.unanswered(Kind.NO_ANSWER, "no answer within " + ReasonText.time(settings.answerTimeout()));
        } catch (ExecutionException e) {
            return withoutAnswer(e.getCause());
        }
    }

    private Attempt withoutAnswer(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return Attempt.unanswered(Kind.NOT_SENT, "no connection to " + ReasonText.place(settings.server()));
        }
        if (cause instanceof SSLHandshakeException) {
            return Attempt.unanswered(Kind.NOT_SENT, "no trusted connection to " + ReasonText.place(settings.server()));
        }
        return Attempt.unanswered(Kind.NO_ANSWER, "the connection broke off");
    }
}
