package dev.muster.adapters.http.documentation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Serves the description of the doors: {@code /openapi.json} for programs, and {@code /docs} for people, which shows the
 * former in Swagger UI. Everything comes from the class path, file by file; nothing else of it can be reached. Neither
 * asks for a key, since they say nothing of what is stored. Thread-safe.
 */
public final class Documentation {

    private static final String OWN = "dev/muster/adapters/http/documentation/";

    /** Where the viewer's jar keeps its files; the number is the jar's version. */
    private static final String VIEWER = "META-INF/resources/webjars/swagger-ui/5.34.1/";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String PNG = "image/png";

    /** What the page says in place of the path that leads from it to its files. */
    private static final String FILES = "{files}";

    private static final String PATH = "/docs";

    /**
     * The page fetches from this server and from nowhere else. Swagger UI draws its icons from {@code data:} addresses in
     * its style sheet; it needs no inline script and no inline style.
     */
    private static final Map<String, String> PAGE_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private static final List<Part> PARTS = List.of(
            new Part("start.js", OWN, JAVASCRIPT),
            new Part("swagger-ui-bundle.js", VIEWER, JAVASCRIPT),
            new Part("swagger-ui.css", VIEWER, CSS),
            new Part("favicon-32x32.png", VIEWER, PNG));

    /**
     * Adds the documentation to what the host serves.
     *
     * @throws IllegalStateException if the viewer's jar is not on the class path
     */
    public void mountOn(RoutesConfig routes) {
        routes.get("/openapi.json", ServedFile.resource(OWN + "openapi.json", "application/json")::answer);
        routes.get(PATH, page());
        for (Part part : PARTS) {
            routes.get(PATH + "/" + part.name(), ServedFile.resource(part.folder() + part.name(), part.type())::answer);
        }
    }

    /** A page's relative links mean different things with and without a slash at the end of its own address. */
    private static Handler page() {
        String template = new String(ClassPath.read(OWN + "docs.html"), StandardCharsets.UTF_8);
        ServedFile beside = ServedFile.text(template.replace(FILES, "docs/"), HTML);
        ServedFile within = ServedFile.text(template.replace(FILES, ""), HTML);
        return context -> {
            PAGE_HEADERS.forEach(context::header);
            (endsInSlash(context) ? within : beside).answer(context);
        };
    }

    private static boolean endsInSlash(Context context) {
        return context.path().endsWith("/");
    }

    /** One of the page's files. */
    private record Part(String name, String folder, String type) {}
}
