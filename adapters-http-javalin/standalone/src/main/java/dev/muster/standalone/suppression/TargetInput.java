package dev.muster.standalone.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Addresses and domains from the command line, from a file, or from standard input. */
final class TargetInput {

    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FAULT = "is neither an email address nor a domain";
    private static final int MOST_SHOWN = 100;
    private static final int MOST_FAULTS = 20;

    @Parameters(
            paramLabel = "ADDRESS_OR_DOMAIN",
            arity = "0..*",
            description = "For instance ada@example.com, or example.com, which covers its subdomains, too.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A text file in UTF-8 with one address or domain a line; - is standard input.")
    private Optional<String> file = Optional.empty();

    /** All that was given. Fails if anything is neither an address nor a domain, or if nothing was given. */
    List<SuppressionTarget> read(InputStream standardInput) {
        List<SuppressionTarget> targets = new ArrayList<>();
        for (String argument : arguments) {
            targets.add(SuppressionTarget.parse(argument)
                    .orElseThrow(() -> CommandFailure.usage(shown(argument) + " " + FAULT + ". Nothing was done.")));
        }
        file.ifPresent(name -> targets.addAll(readFile(name, standardInput)));
        if (arguments.isEmpty() && file.isEmpty()) {
            throw CommandFailure.usage("Name addresses or domains, or a file of them with --file.");
        }
        return targets;
    }

    private static List<SuppressionTarget> readFile(String name, InputStream standardInput) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return readLines("standard input", standardInput);
            }
            Path path = Path.of(name);
            if (!Files.exists(path) || Files.isDirectory(path)) {
                throw CommandFailure.usage("There is no file " + name + "; correct its name or its folder.");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return readLines(name, in);
            }
        } catch (InvalidPathException e) {
            throw CommandFailure.usage(name + " cannot be the name of a file: " + e.getReason() + ".");
        } catch (CharacterCodingException e) {
            throw unreadable(name + " is not text in UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SuppressionTarget> readLines(String name, InputStream in) throws IOException {
        List<SuppressionTarget> targets = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            Optional<SuppressionTarget> target = SuppressionTarget.parse(text);
            target.ifPresent(targets::add);
            if (target.isEmpty() && !Blanks.isBlank(text) && faults.size() < MOST_FAULTS) {
                faults.add("Line " + number + " of " + name + ": " + shown(text) + " " + FAULT + ".");
            }
        }
        if (!faults.isEmpty()) {
            throw unreadable(String.join("\n", faults) + "\nCorrect or remove these lines. Nothing was done.");
        }
        return targets;
    }

    private static CommandFailure unreadable(String message) {
        return new CommandFailure(ExitCode.FILE_UNREADABLE, message);
    }

    private static String shown(String text) {
        return "\"" + Printable.cut(Blanks.trim(text), MOST_SHOWN) + "\"";
    }
}
