package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What was found out about a file.
 *
 * @param format what kind of file it is
 * @param charset the encoding of its text
 * @param delimiter what separates the fields of a CSV record; a line feed for NDJSON
 * @param columns the header as it stands in the file; empty for NDJSON, where every line names its members
 * @param meanings how each column was understood, in the same order
 */
public record FileLayout(
        FileFormat format, Charset charset, char delimiter, List<String> columns, List<ColumnMeaning> meanings) {

    public FileLayout {
        requireNonNull(format);
        requireNonNull(charset);
        columns = List.copyOf(columns);
        meanings = List.copyOf(meanings);
        if (columns.size() != meanings.size()) {
            throw new IllegalArgumentException(columns.size() + " columns, but " + meanings.size() + " meanings");
        }
    }

    public static FileLayout ndjson(Charset charset) {
        return new FileLayout(FileFormat.NDJSON, charset, '\n', List.of(), List.of());
    }
}
