package dev.muster.standalone.importing;

import dev.muster.files.ContactFile;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.ReadOptions;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.FormatText;
import dev.muster.standalone.console.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which file to import, and how to read it. */
final class FileOptions {

    private static final int MOST_NAME = 100;

    @Parameters(paramLabel = "FILE|-", description = "A file of contacts, CSV or NDJSON; - is standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "csv|ndjson",
            converter = FormatText.class,
            description = "What the file is; without it, its name decides: .ndjson, .jsonl and .json, or else CSV.")
    private Optional<FileFormat> format = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=KEY",
            description =
                    "What a column is: email, userId, status, tags, attributes, an attribute key, or - to leave it"
                            + " out. May be repeated.")
    private List<String> mappings = new ArrayList<>();

    String file() {
        return file;
    }

    /** The name of the file for messages. */
    String shownName() {
        return file.equals(ImportInput.STANDARD_INPUT) ? "standard input" : Printable.cut(file, MOST_NAME);
    }

    /** Opens the input. Fails with a cure if it cannot be read as contacts. */
    ContactFile open(ImportInput input) {
        FileFormat chosen = format.orElseGet(() -> FileFormat.ofName(file));
        ReadOptions options =
                (chosen == FileFormat.CSV ? ReadOptions.csv() : ReadOptions.ndjson()).withMapping(mapping());
        Opened opened = ContactFile.open(input.path(), options);
        if (opened instanceof Opened.Refused refused) {
            throw new CommandFailure(exitCode(refused.reason()), shownName() + ": " + refused.hint());
        }
        return ((Opened.Ready) opened).file();
    }

    private Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String text : mappings) {
            // The last one: a header may contain the sign, a key may not.
            int equals = text.lastIndexOf('=');
            if (equals <= 0 || equals == text.length() - 1) {
                throw CommandFailure.usage("--map " + text + " is not of the form COLUMN=KEY.");
            }
            String column = text.substring(0, equals);
            if (mapping.put(column, text.substring(equals + 1)) != null) {
                throw CommandFailure.usage("--map names the column " + column + " twice.");
            }
        }
        return mapping;
    }

    /** A mapping that does not fit the file is a usage error. */
    private static ExitCode exitCode(Refusal reason) {
        return switch (reason) {
            case UNKNOWN_MAPPED_COLUMN, DUPLICATE_COLUMN_MEANING -> ExitCode.USAGE;
            case EMPTY, NOT_TEXT, OTHER_FORMAT, HEADER_MALFORMED, NO_EMAIL_COLUMN -> ExitCode.FILE_UNREADABLE;
        };
    }
}
