package dev.muster.adapters.http;

import dev.muster.adapters.http.exchange.Doors;
import dev.muster.adapters.http.exchange.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Makes the error pages that Jetty sends without asking a handler JSON, whatever the client accepts. */
final class JsonErrorPages extends ErrorHandler {

    private final Doors doors;
    private final Json json;

    /** Pages in the envelopes of these doors. */
    JsonErrorPages(Doors doors, Json json) {
        this.doors = doors;
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
        doors.ownerOrLast(path).envelope().error(code, message).body().ifPresent(body -> writer.write(json.text(body)));
    }
}
