package dev.muster.adapters.http;

import dev.muster.adapters.http.exchange.Door;
import dev.muster.adapters.http.exchange.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty answers where no handler was asked, as JSON whatever the client accepts. */
final class JsonErrorPages extends ErrorHandler {

    private final List<Door> doors;
    private final Json json;

    /**
     * Pages in the envelopes of these doors.
     *
     * @param doors the last one speaks where the path belongs to none, or could not be read
     */
    JsonErrorPages(List<Door> doors, Json json) {
        this.doors = List.copyOf(doors);
        this.json = json;
        setCacheControl("private, no-store");
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected boolean generateAcceptableResponse(
            Request request,
            Response response,
            Callback callback,
            String contentType,
            List<Charset> charsets,
            int code,
            String message,
            Throwable cause)
            throws IOException {
        return super.generateAcceptableResponse(
                request, response, callback, "application/json", List.of(StandardCharsets.UTF_8), code, message, cause);
    }

    @Override
    protected void writeErrorJson(Request request, PrintWriter writer, int code, String message, Throwable cause) {
        String path = Request.getPathInContext(request);
        Door door = doors.stream()
                .filter(candidate -> candidate.within(path).isPresent())
                .findFirst()
                .orElse(doors.get(doors.size() - 1));
        door.envelope().error(code, message).body().ifPresent(body -> writer.write(json.text(body)));
    }
}
