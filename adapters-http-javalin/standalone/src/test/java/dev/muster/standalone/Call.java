package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** One call of the program, as a shell would make it, and what came of it. */
record Call(int exitCode, String out, String err) {

    static Call of(Object... args) {
        return withInput("", args);
    }

    static Call withInput(String input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        int exitCode = Main.run(texts, new ByteArrayInputStream(input.getBytes(UTF_8)), out, err);
        return new Call(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Standard output as the one JSON object it must be. */
    Map<String, Object> json() {
        return JsonTree.object(out);
    }

    /** Standard output as the one JSON array it must be. */
    List<Object> jsonList() {
        return JsonTree.array(out);
    }
}
