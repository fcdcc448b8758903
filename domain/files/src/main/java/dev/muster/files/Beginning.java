package dev.muster.files;

import dev.muster.files.text.Encoding;
import dev.muster.files.unclear.ConsentScan.Coverage;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is known of a file before its rows are read.
 *
 * @param text its first characters, without the byte order mark
 * @param isWhole whether that is all of it
 * @param encoding the encoding of the text
 * @param readAhead as much of the file as can be read twice; the last record may be cut
 * @param coverage how much of the file that is
 */
record Beginning(String text, boolean isWhole, Encoding encoding, ContactFile.Content readAhead, Coverage coverage) {

    /** What can be read ahead, from behind the byte order mark. */
    InputStream ahead() throws IOException {
        InputStream in = readAhead.stream();
        in.skipNBytes(encoding.markLength());
        return in;
    }
}
