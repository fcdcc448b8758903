package dev.muster.adapters.http.documentation;

import dev.muster.domain.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Serves the description of the doors: {@code /openapi.json} for programs, and {@code /docs} for people, which shows the
 * former in Swagger UI. Below {@code /docs/problems} each problem code has a page. Files come from the class path one by
 * one; nothing else of it can be reached. No page asks for a key, since none says what is stored. Thread-safe.
 */
public final class Documentation {

    private static final String OWN = "dev/muster/adapters/http/documentation/";

    /** Where the viewer's jar keeps its files; the number is the jar's version. */
    private static final String VIEWER = "META-INF/resources/webjars/swagger-ui/5.34.1/";

    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String PNG = "image/png";

    private static final String PATH = "/docs";
    private static final String PROBLEMS = PATH + "/problems";

    private static final List<Part> PARTS = List.of(
            new Part("start.js", OWN, JAVASCRIPT),
            new Part("problems.css", OWN, CSS),
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
        routes.get(PATH, Page.atRoot(new String(ClassPath.read(OWN + "docs.html"), StandardCharsets.UTF_8))::answer);
        routes.get(PROBLEMS, Page.below(ProblemPages.list(), 1)::answer);
        for (ProblemCode code : ProblemCode.values()) {
            routes.get(pathOf(code), Page.below(ProblemPages.about(code), 2)::answer);
        }
        for (Part part : PARTS) {
            routes.get(PATH + "/" + part.name(), ServedFile.resource(part.folder() + part.name(), part.type())::answer);
        }
    }

    /** The path of the page about a code. */
    public static String pathOf(ProblemCode code) {
        return PROBLEMS + "/" + code;
    }

    /** A file that pages load. */
    private record Part(String name, String folder, String type) {}
}
