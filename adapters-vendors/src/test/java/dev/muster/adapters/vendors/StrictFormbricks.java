package dev.muster.adapters.vendors;

import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Turns away every request that names an address, in the words of Formbricks, and hands the others on. */
final class StrictFormbricks implements AutoCloseable {

    private static final Reply REFUSAL = Reply.json(
            400,
            "{\"error\":{\"code\":400,\"message\":\"Bad Request\",\"details\":"
                    + "[{\"field\":\"contacts\",\"issue\":\"Somebody here is not welcome\"}]}}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScriptedVendor door;
    private final URI server;

    StrictFormbricks(URI server, String address) {
        this.server = server;
        door = ScriptedVendor.answeringWith(
                request -> request.body().contains("\"" + address + "\"") ? REFUSAL : handedOn(request));
    }

    URI address() {
        return door.address();
    }

    @Override
    public void close() {
        door.close();
    }

    private Reply handedOn(ReceivedRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server + request.path()))
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.header("x-api-key").ifPresent(key -> builder.setHeader("x-api-key", key));
        try {
            HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), Map.of("Content-Type", "application/json"), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
