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

/** Sends a request once, when its turn has come. Thread-safe. */
final class PacedAttempt {

    /** Whoever asks for more is taken to mean this; no patience lasts so long. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final TransportSettings settings;
    private final RequestPacer pace;
    private final HttpCall wire;
    private final AnswerClassifier reading;

    PacedAttempt(TransportSettings settings, InstantSource clock) {
        this.settings = settings;
        pace = new RequestPacer(settings.requestsPerMinute());
        wire = new HttpCall(settings);
        reading = new AnswerClassifier(
                new RetryAfter(clock, LONGEST_PAUSE),
                new Secrets(settings.headers().values()));
    }

    Attempt send(VendorRequest request) {
        try {
            pace.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.unanswered(Kind.NOT_SENT, "interrupted while waiting for its turn");
        }
        try {
            return reading.read(wire.send(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.unanswered(Kind.NO_ANSWER, "interrupted while waiting for the answer");
        } catch (TimeoutException e) {
            return Attempt.unanswered(Kind.NO_ANSWER, "no answer within " + ReasonText.time(settings.answerWithin()));
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
