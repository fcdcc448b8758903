package dev.muster.standalone.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands between the marks of a sample's source. */
final class Samples {

    private static final Path FOLDER =
            Path.of("").toAbsolutePath().resolve("src/test/java/dev/muster/standalone/readme");
    private static final String BEGIN = "// sample:begin\n";
    private static final String END = "// sample:end";

    private Samples() {}

    /** The sample without the indentation that all its lines share. */
    static String shown(String name) throws IOException {
        String source = Files.readString(FOLDER.resolve(name + ".java"));
        String marked = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END));
        return marked.stripTrailing().stripIndent() + "\n";
    }
}
