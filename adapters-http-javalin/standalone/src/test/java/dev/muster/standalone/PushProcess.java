package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The push command in a process of its own, which can be killed. */
final class PushProcess {

    private static final String VARIABLE = "VENDOR_KEY";

    private final Process process;
    private final Path err;

    /** Starts it. */
    PushProcess(Path folder, String key, List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "push"));
        command.addAll(args);
        command.addAll(List.of("--key-env", VARIABLE));
        err = Files.createTempFile(folder, "push", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        builder.environment().put(VARIABLE, key);
        process = builder.start();
    }

    /** Kills it with SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it said on standard error. */
    String err() throws IOException {
        return Files.readString(err, UTF_8);
    }
}
