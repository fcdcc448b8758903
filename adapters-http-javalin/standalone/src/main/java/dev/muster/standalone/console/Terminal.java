package dev.muster.standalone.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The three standard streams of one call. Text is UTF-8 whatever the locale, so that output can be read by the next
 * program.
 *
 * @param in standard input
 * @param bytes standard output for data; unlike {@code out} it says when nobody reads it any more
 * @param out standard output for text
 * @param err standard error
 * @param watcher who looks at standard error
 */
public record Terminal(InputStream in, OutputStream bytes, PrintStream out, PrintStream err, Watcher watcher) {

    /** Who looks at the output while it is written. */
    public enum Watcher {
        /** A person at a terminal, who may like to see progress. */
        PERSON,
        /** A file, a pipe, another program. */
        PROGRAM
    }

    public static Terminal of(InputStream in, OutputStream out, OutputStream err, Watcher watcher) {
        return new Terminal(in, out, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), watcher);
    }
}
