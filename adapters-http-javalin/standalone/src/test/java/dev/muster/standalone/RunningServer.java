package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The serve command in a thread of its own, on a free port. */
public final class RunningServer implements AutoCloseable {

    private static final int PIPE_BYTES = 1 << 16;

    private final BufferedReader out;
    private final Thread thread;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final StringBuilder told = new StringBuilder();
    private final URI address;

    /** Starts it and waits until it listens. */
    public RunningServer(Path data, String... options) throws IOException {
        PipedOutputStream pipe = new PipedOutputStream();
        out = new BufferedReader(new InputStreamReader(new PipedInputStream(pipe, PIPE_BYTES), UTF_8));
        String[] args = Stream.concat(Stream.of("serve", "--port", "0", "--data", data.toString()), Stream.of(options))
                .toArray(String[]::new);
        thread = new Thread(() -> run(args, pipe), "muster serve");
        thread.start();
        String line = readTo("Muster listens on ");
        address = URI.create(line.replaceFirst(".*?(http://\\S+).*", "$1"));
    }

    /** Everything it has said so far. */
    public String told() {
        return told.toString();
    }

    public URI address(String path) {
        return address.resolve(path);
    }

    /** What it has written to standard error. */
    public String errors() {
        return errors.toString(UTF_8);
    }

    /** Asks it to stop, and waits until it says that it does. */
    public void askToStop() {
        thread.interrupt();
        try {
            readTo("Muster stops");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        return exitCode.join();
    }

    @Override
    public void close() {
        thread.interrupt();
        int ended = exitCode();
        if (ended != 0) {
            throw new AssertionError("serve ended with " + ended);
        }
    }

    private void run(String[] args, PipedOutputStream pipe) {
        try (pipe) {
            exitCode.complete(Main.run(args, InputStream.nullInputStream(), pipe, errors));
        } catch (IOException | RuntimeException | Error e) {
            exitCode.completeExceptionally(e);
        }
    }

    private String readTo(String start) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            told.append(line).append('\n');
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("serve ended before it said \"" + start + "\": " + told);
    }
}
