package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.standalone.console.Terminal.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pushes the contacts of a data file, with a vendor's key in the environment and few, short retries.
 *
 * @param data the data file
 * @param server the vendor's server
 * @param target the workspace or project there
 * @param key the vendor's access key
 */
public record Pusher(Path data, URI server, String target, String key) {

    static final String VARIABLE = "VENDOR_KEY";

    private static final int NO_NEED_TO_WAIT = 100_000;

    /** The same with another key. */
    public Pusher withKey(String other) {
        return new Pusher(data, server, target, other);
    }

    public Call push(String vendor, Object... options) {
        return call(Watcher.PROGRAM, Stream.concat(Stream.of("push", vendor), Arrays.stream(options)));
    }

    /** The same with a person watching. */
    public Call pushWatched(String vendor) {
        return call(Watcher.PERSON, Stream.of("push", vendor));
    }

    public Call importAndPush(String csv, String vendor, Object... options) {
        return call(
                Watcher.PROGRAM,
                Stream.concat(Stream.of("import", file(csv), "--push", vendor), Arrays.stream(options)));
    }

    public void importFile(String csv) {
        Call call = Call.of("import", file(csv), "--data", data);
        if (call.exitCode() != 0) {
            throw new AssertionError(call.out() + call.err());
        }
    }

    public Call status(Object... options) {
        return Call.of(Stream.concat(Stream.of("push", "status", "--data", data), Arrays.stream(options))
                .toArray());
    }

    private Call call(Watcher watcher, Stream<Object> command) {
        Wiring wiring = new Wiring(
                Map.of(VARIABLE, key),
                sink -> sink.requestsPerMinute(NO_NEED_TO_WAIT)
                        .maxAttempts(2)
                        .firstPause(Duration.ofMillis(1))
                        .longestPause(Duration.ofMillis(2)));
        Stream<Object> common = Stream.of("--to", server, "--target", target, "--key-env", VARIABLE, "--data", data);
        return Call.of(wiring, watcher, Stream.concat(command, common).toArray());
    }

    private Path file(String csv) {
        try {
            return Files.writeString(data.resolveSibling("people.csv"), csv, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
