package dev.muster.standalone.importing;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.ContactFile;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.Everybody;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.FileLayout;
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
                    "What a column is: email, userId, status, unsubscribed-if-yes, subscribed-if-yes, bounced-if-yes,"
                            + " unsubscribed-if-filled, bounced-if-filled, tags, attributes, an attribute key, or - to leave"
                            + " it out. May be repeated.")
    private List<String> mappings = new ArrayList<>();

    @Option(
            names = "--map-status",
            paramLabel = "WORD=STATUS",
            description =
                    "What a word in a column of consent means: subscribed, non-subscribed, unsubscribed or bounced. May be"
                            + " repeated.")
    private List<String> statusWords = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = StatusText.class,
            description =
                    "What everybody in the file is: subscribed, non-subscribed, unsubscribed or bounced. A column that"
                            + " protects a person more still counts.")
    private Optional<ContactStatus> status = Optional.empty();

    @Option(names = "--tag", paramLabel = "NAME", description = "A tag for everybody in the file. May be repeated.")
    private List<String> tags = new ArrayList<>();

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
        ReadOptions options = new ReadOptions(chosen, pairs("--map", "COLUMN=KEY", mappings))
                .withStatusWords(statusWords())
                .withEverybody(new Everybody(status, tags))
                .withFileName(input.name());
        Opened opened = ContactFile.open(input.path(), options);
        if (opened instanceof Opened.Ready ready) {
            return ready.file();
        }
        throw opened instanceof Opened.Refused refused
                ? new CommandFailure(exitCode(refused.reason()), shownName() + ": " + refused.hint())
                : new CommandFailure(
                        ExitCode.CONSENT_UNCLEAR,
                        shownName() + ": nothing was imported.\n" + ((Opened.Unclear) opened).hint());
    }

    /** Whether the options or a column of the file say who is subscribed; the lines of NDJSON may. */
    boolean stateConsent(FileLayout layout) {
        return status.isPresent()
                || layout.format() == FileFormat.NDJSON
                || layout.meanings().stream().anyMatch(meaning -> meaning.kind() == ColumnMeaning.Kind.STATUS);
    }

    private Map<String, ContactStatus> statusWords() {
        Map<String, ContactStatus> words = new LinkedHashMap<>();
        pairs("--map-status", "WORD=STATUS", statusWords)
                .forEach(
                        (word, text) -> words.put(
                                word,
                                ContactStatus.ofWord(text)
                                        .orElseThrow(
                                                () -> CommandFailure.usage(
                                                        "--map-status " + word + "=" + text
                                                                + " names no status; use subscribed, non-subscribed, unsubscribed or bounced."))));
        return words;
    }

    private static Map<String, String> pairs(String option, String form, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            // The last one: a header or a word may contain the sign, a key or a status may not.
            int equals = text.lastIndexOf('=');
            if (equals <= 0 || equals == text.length() - 1) {
                throw CommandFailure.usage(option + " " + text + " is not of the form " + form + ".");
            }
            String name = text.substring(0, equals);
            if (pairs.put(name, text.substring(equals + 1)) != null) {
                throw CommandFailure.usage(option + " names " + name + " twice.");
            }
        }
        return pairs;
    }

    /** A mapping that does not fit the file is a usage error. */
    private static ExitCode exitCode(Refusal reason) {
        return switch (reason) {
            case UNKNOWN_MAPPED_COLUMN, DUPLICATE_COLUMN_MEANING -> ExitCode.USAGE;
            case EMPTY, NOT_TEXT, OTHER_FORMAT, HEADER_MALFORMED, NO_EMAIL_COLUMN -> ExitCode.FILE_UNREADABLE;
        };
    }
}
