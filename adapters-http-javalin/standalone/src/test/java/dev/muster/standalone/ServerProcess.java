package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The serve command in a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    private final Path errors;
    private final Process process;
    private final BufferedReader out;
    private final StringBuilder told = new StringBuilder();
    private final URI address;

    /** Starts it and waits until it listens. Standard error goes to a file beside the data. */
    public ServerProcess(Path data, String... jvmOptions) throws IOException {
        errors = Path.of(data + ".errors");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        out = process.inputReader(UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("Muster listens on ")) {
            told.append(line).append('\n');
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("serve ended before it listened: " + told);
        }
        address = URI.create(line.replaceFirst(".*?(http://\\S+).*", "$1"));
    }

    public URI address() {
        return address;
    }

    /** What it said on its first run: the workspace and the key. */
    public String told() {
        return told.toString();
    }

    /** What it has written to standard error. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Asks it to end, by SIGTERM; answers its exit code. */
    public int terminate() {
        process.destroy();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it with SIGKILL. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
