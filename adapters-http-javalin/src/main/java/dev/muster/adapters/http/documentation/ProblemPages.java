package dev.muster.adapters.http.documentation;

import dev.muster.domain.problem.ProblemCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.StringUtil;

/** The HTML of the pages about problem codes: one for each code, and a list of all. */
final class ProblemPages {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="{files}problems.css">
                <link rel="icon" type="image/png" href="{files}favicon-32x32.png">
              </head>
              <body>
                <main>
            %s    </main>
              </body>
            </html>
            """;

    private static final String PROBLEM = """
                  <h1>%s</h1>
                  <p><code>%s</code></p>
                  <h2>What is wrong</h2>
                  <p>%s</p>
                  <h2>What to do</h2>
                  <p>%s</p>
                  <p><a href="{files}problems">All problem codes</a></p>
            """;

    private static final String LIST = """
                  <h1>Problem codes</h1>
                  <p>What can be wrong with a row of an import.</p>
                  <dl>
            %s      </dl>
            """;

    private static final String ENTRY = """
                    <dt><a href="{files}problems/%1$s"><code>%1$s</code></a></dt>
                    <dd>%2$s</dd>
            """;

    private ProblemPages() {}

    /** The template of the page about one code. */
    static String about(ProblemCode code) {
        return about(code.name(), code.title(), code.meaning(), code.cure());
    }

    static String about(String name, String title, String meaning, String cure) {
        String content = PROBLEM.formatted(escaped(title), escaped(name), escaped(meaning), escaped(cure));
        return FRAME.formatted(escaped(title), content);
    }

    /** The template of the page that lists all codes. */
    static String list() {
        String entries = Arrays.stream(ProblemCode.values())
                .map(code -> ENTRY.formatted(escaped(code.name()), escaped(code.meaning())))
                .collect(Collectors.joining());
        return FRAME.formatted("Problem codes", LIST.formatted(entries));
    }

    private static String escaped(String text) {
        return StringUtil.sanitizeXmlString(text);
    }
}
