package dev.muster.adapters.http.documentation;

import io.javalin.http.Context;
import java.util.Map;

/** A page for people. The browser loads its files from this server and from nowhere else. Thread-safe. */
final class Page {

    /** Stands in a template for the relative path from the page to {@code /docs/}. */
    private static final String FILES = "{files}";

    private static final String HTML = "text/html; charset=utf-8";

    /**
     * Swagger UI draws its icons from {@code data:} addresses in its style sheet. No page needs an inline script or an
     * inline style.
     */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private final ServedFile withoutSlash;
    private final ServedFile withSlash;

    private Page(ServedFile withoutSlash, ServedFile withSlash) {
        this.withoutSlash = withoutSlash;
        this.withSlash = withSlash;
    }

    /** The page at {@code /docs}. */
    static Page atRoot(String template) {
        return new Page(file(template, "docs/"), file(template, ""));
    }

    /**
     * A page below {@code /docs}.
     *
     * @param depth how many segments its path has behind {@code /docs}; at least 1
     */
    static Page below(String template, int depth) {
        return new Page(file(template, "../".repeat(depth - 1)), file(template, "../".repeat(depth)));
    }

    /** Relative links mean different things with and without a slash at the end of the page's own address. */
    void answer(Context context) {
        HEADERS.forEach(context::header);
        (context.path().endsWith("/") ? withSlash : withoutSlash).answer(context);
    }

    private static ServedFile file(String template, String toFiles) {
        return ServedFile.text(template.replace(FILES, toFiles), HTML);
    }
}
