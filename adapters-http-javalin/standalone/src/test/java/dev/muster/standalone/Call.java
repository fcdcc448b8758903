package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.console.Terminal.Watcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One call of the program, as a shell would make it, and what came of it. */
public record Call(int exitCode, String out, String err) {

    public static Call of(Object... args) {
        return withInput("", args);
    }

    public static Call withInput(String input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(texts(args), new ByteArrayInputStream(input.getBytes(UTF_8)), out, err);
        return new Call(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** A call of a program that is wired otherwise. */
    static Call of(Wiring wiring, Watcher watcher, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), out, err, watcher);
        int exitCode = Main.run(texts(args), terminal, wiring);
        return new Call(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static String[] texts(Object... args) {
        return Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    }

    /** Standard output as the one JSON object it must be. */
    public Map<String, Object> json() {
        return JsonTree.object(out);
    }

    /** Standard output as the one JSON array it must be. */
    public List<Object> jsonList() {
        return JsonTree.array(out);
    }
}
