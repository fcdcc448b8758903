package dev.muster.files;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.files.format.ConsentQuestion;
import dev.muster.files.format.FileLayout;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.MultiValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A contact file as a source of rows, read once and as a stream. A row's number counts data records from 1, its line is
 * the physical line the record starts on. Lines that are empty, or hold nothing but delimiters and blanks, are no
 * records.
 *
 * <p>Cells are kept as they are, blanks and leading zeros included; only a blank userId or status is absent, and blanks
 * around a quoted field are not part of it. A record of the wrong width is never filled up or cut, except for empty
 * fields at its end. No record may be longer than 1,048,576 characters. Whatever is wrong with one record is a fault of
 * its row, and the next record is read all the same.
 *
 * <p>An email cell may hold a name, a link or several addresses: the first address is the row's, the name before it is the
 * attribute {@value MultiValue#EMAIL_NAME}, the text behind it the attribute {@value MultiValue#OTHER_EMAILS}. If the cell
 * is blank, the row's address is that of the next column that may hold one, unless the mapping names the email column.
 *
 * <p>Not thread-safe. Reading throws {@link UncheckedIOException} if the stream breaks. Closing closes the stream.
 */
public final class ContactFile implements RowSource {

    private final FileLayout layout;
    private final RowSource rows;
    private final InputStream in;
    private long rowsWithOtherEmails;

    ContactFile(FileLayout layout, RowSource rows, InputStream in) {
        this.layout = layout;
        this.rows = rows;
        this.in = in;
    }

    /**
     * Opens a stream. Encoding, delimiter and header are found out from its first 64 KiB, and columns that may be about
     * consent are looked for in them; what does not fit behind them becomes a fault of its row. A stream that is refused
     * or unclear is closed. Throws {@link UncheckedIOException} if the stream breaks.
     */
    public static Opened open(InputStream in, ReadOptions options) {
        return FileOpener.open(in, options);
    }

    /**
     * Opens a file. It is read ahead: while it holds nothing but ASCII to tell UTF-8 from Windows-1252, and whole to find
     * all that may be about consent. Its name counts as evidence, unless the options name another. Throws
     * {@link UncheckedIOException} if it cannot be read.
     */
    public static Opened open(Path file, ReadOptions options) {
        return FileOpener.open(file, options);
    }

    /** Opens content that can be read again from its start, as a file is; it is read ahead like one. */
    public static Opened open(Content content, ReadOptions options) {
        return FileOpener.open(content, options);
    }

    /** What was found out about the file. */
    public FileLayout layout() {
        return layout;
    }

    /**
     * How many of the rows read so far have other addresses beside their own, as their attribute
     * {@value MultiValue#OTHER_EMAILS}.
     */
    public long rowsWithOtherEmails() {
        return rowsWithOtherEmails;
    }

    @Override
    public Optional<ContactRow> next() {
        Optional<ContactRow> row = rows.next();
        if (row.isPresent() && hasOtherEmails(row.get())) {
            rowsWithOtherEmails++;
        }
        return row;
    }

    private static boolean hasOtherEmails(ContactRow row) {
        return row.attributes().stream().anyMatch(attribute -> attribute.key().equals(MultiValue.OTHER_EMAILS));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Content that can be read any number of times. */
    @FunctionalInterface
    public interface Content {

        /** A stream from the first byte on, to be closed. */
        InputStream stream() throws IOException;
    }

    /** What came of opening a file. */
    public sealed interface Opened {

        /** It can be read. */
        record Ready(ContactFile file) implements Opened {
            public Ready {
                requireNonNull(file);
            }
        }

        /**
         * It cannot be read as a whole.
         *
         * @param reason why not; stable
         * @param hint what was found and the cure, in English for a person
         */
        record Refused(Refusal reason, String hint) implements Opened {
            public Refused {
                requireNonNull(reason);
                requireNonNull(hint);
            }
        }

        /**
         * It may mark people who must not be written to, in a way that is not understood. Cure: answer the questions in
         * the options, and open it again.
         *
         * @param questions what is to be answered; at least one
         * @param hint the questions and how to answer them, in English for a person
         */
        record Unclear(List<ConsentQuestion> questions, String hint) implements Opened {
            public Unclear {
                questions = List.copyOf(questions);
                requireNonNull(hint);
            }
        }
    }

    /** Why a whole file cannot be read. */
    public enum Refusal {
        /** There is nothing in it. Cure: look for the right file. */
        EMPTY,
        /** It is a workbook, an archive or another binary file. Cure: save or unpack it as CSV. */
        NOT_TEXT,
        /** It is text of another kind: HTML, XML, vCard, or JSON of another shape than was asked for. Cure: convert it. */
        OTHER_FORMAT,
        /**
         * The header cannot be taken apart, is longer than 1,048,576 characters or has more than 16,384 columns. Cure:
         * close its quotes, or shorten it; the hint says which.
         */
        HEADER_MALFORMED,
        /** No column is known to hold email addresses. Cure: map one to {@code email}. */
        NO_EMAIL_COLUMN,
        /** The mapping names a column that the file does not have. Cure: name one that it has. */
        UNKNOWN_MAPPED_COLUMN,
        /** The mapping gives one key to several columns. Cure: choose one of them. */
        DUPLICATE_COLUMN_MEANING
    }
}
