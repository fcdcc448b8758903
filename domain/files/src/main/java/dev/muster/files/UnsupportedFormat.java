package dev.muster.files;

import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises files that are something else than a table of text. */
final class UnsupportedFormat {

    private static final String SAVE_AS_CSV = " Open it and save it as CSV (UTF-8).";

    private static final List<Binary> BINARIES = List.of(
            new Binary(
                    "PK\u0003\u0004",
                    "This is a ZIP file; Excel and LibreOffice workbooks are such files, too." + SAVE_AS_CSV),
            new Binary("\u00D0\u00CF\u0011\u00E0", "This is an Excel workbook (.xls)." + SAVE_AS_CSV),
            new Binary("%PDF", "This is a PDF file. Export the contacts as CSV where they come from."),
            new Binary("\u001F\u008B", "This file is compressed. Unpack it first (gunzip)."),
            new Binary("{\\rtf", "This is formatted text (RTF)." + SAVE_AS_CSV),
            new Binary("SQLite format 3", "This is a SQLite database. Export a table of it as CSV."));

    private UnsupportedFormat() {}

    /** Looks at the first bytes. */
    static Optional<Refused> ofBytes(byte[] start) {
        String bytes = new String(start, 0, Math.min(start.length, 32), StandardCharsets.ISO_8859_1);
        return BINARIES.stream()
                .filter(binary -> bytes.startsWith(binary.magic()))
                .findFirst()
                .map(binary -> new Refused(Refusal.NOT_TEXT, binary.hint()));
    }

    /** Looks at the first text. */
    static Optional<Refused> ofText(String start, ReadOptions options) {
        FileFormat asked = options.format();
        String text = start.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String lower = text.substring(0, Math.min(text.length(), 100)).toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return refused("This is HTML or XML." + SAVE_AS_CSV);
        }
        if (lower.startsWith("begin:vcard")) {
            return refused("These are vCards. Export the contacts as CSV instead.");
        }
        if (text.startsWith("{\"") && asked == FileFormat.CSV) {
            return refused("This is JSON, not CSV. " + options.cures().ndjson());
        }
        if (asked == FileFormat.NDJSON && text.startsWith("[")) {
            return refused("This is one JSON array. NDJSON has one object a line; jq makes it: jq -c '.[]' FILE.");
        }
        if (asked == FileFormat.NDJSON
                && text.lines().findFirst().orElse("").strip().equals("{")) {
            return refused("This JSON is spread over lines. NDJSON has one object a line; jq makes it: jq -c . FILE.");
        }
        if (asked == FileFormat.NDJSON && !text.startsWith("{")) {
            return refused("This is not NDJSON: it does not begin with an object. "
                    + options.cures().csv());
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(String hint) {
        return Optional.of(new Refused(Refusal.OTHER_FORMAT, hint));
    }

    private record Binary(String magic, String hint) {}
}
