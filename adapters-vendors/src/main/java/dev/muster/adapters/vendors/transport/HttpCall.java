package dev.muster.adapters.vendors.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one HTTP request once. The JDK's client repeats it on its own only if it is a GET, or if there was no connection.
 * Thread-safe.
 */
final class HttpCall {

    private final TransportSettings settings;
    private final HttpClient client;
    private final Duration timeout;

    HttpCall(TransportSettings settings) {
        this.settings = settings;
        timeout = settings.connectTimeout().plus(settings.answerTimeout());
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout());
        settings.proxy().ifPresent(builder::proxy);
        client = builder.build();
    }

    /**
     * The answer with its whole body.
     *
     * @throws ExecutionException if there is no answer; the cause says why
     * @throws TimeoutException if connection and answer take longer than their timeouts together
     */
    HttpResponse<Optional<byte[]>> send(VendorRequest request)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                client.sendAsync(httpRequest(request), LimitedBody.handler());
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest httpRequest(VendorRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(settings.server() + request.path()))
                .setHeader("User-Agent", "muster")
                .setHeader("Accept", "application/json")
                .setHeader("Content-Type", "application/json")
                .method(
                        request.method(),
                        request.body()
                                .map(body -> BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                                .orElseGet(BodyPublishers::noBody));
        settings.headers().forEach(builder::setHeader);
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }
}
