package dev.muster.files;

import dev.muster.files.text.Encoding;
import dev.muster.files.unclear.ConsentScan.Coverage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What is known of a file before its rows are read.
 *
 * @param bytes its first bytes, the byte order mark included
 * @param text the text of these, without the mark
 * @param isWhole whether that is all of it
 * @param encoding the encoding of the text
 * @param content the file, if it can be read again
 */
record Beginning(byte[] bytes, String text, boolean isWhole, Encoding encoding, Optional<ContactFile.Content> content) {

    /** How much of the file {@link #toLookThrough} gives. */
    Coverage coverage() {
        return isWhole || content.isPresent() ? Coverage.WHOLE : Coverage.BEGINNING;
    }

    /** As much of the file as can be read ahead, from behind its byte order mark. The last record may be cut. */
    InputStream toLookThrough() throws IOException {
        InputStream in = isWhole || content.isEmpty() ? new ByteArrayInputStream(bytes) : content.get().stream();
        in.skipNBytes(encoding.markLength());
        return in;
    }
}
