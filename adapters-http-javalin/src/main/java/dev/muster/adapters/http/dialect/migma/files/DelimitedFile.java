package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.files.ContactFile;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Ready;
import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A file whose delimiter the client states. Where the file itself suggests another one, it is told by a line in front of
 * it, {@code sep=;} for instance, as spreadsheets write it.
 *
 * @param file the file
 * @param delimiter what separates its columns
 */
record DelimitedFile(Path file, char delimiter) {

    /** What another delimiter would not change. */
    private static final Set<Refusal> OF_THE_WHOLE =
            EnumSet.of(Refusal.EMPTY, Refusal.NOT_TEXT, Refusal.OTHER_FORMAT, Refusal.HEADER_MALFORMED);

    /** Opens the file; throws {@link UncheckedIOException} if it cannot be read. */
    Opened open(Map<String, String> mapping) {
        ReadOptions options = ReadOptions.csv().withMapping(mapping);
        Opened opened = ContactFile.open(file, options);
        if (opened instanceof Refused refused && OF_THE_WHOLE.contains(refused.reason())) {
            return opened;
        }
        if (opened instanceof Ready ready) {
            if (ready.file().layout().delimiter() == delimiter) {
                return opened;
            }
            ready.file().close();
        }
        Opened asStated = ContactFile.open(withDelimiterLine(), options);
        return asStated instanceof Refused refused && opened instanceof Ready ready
                ? new Refused(refused.reason(), refused.hint() + " " + suggestion(ready))
                : asStated;
    }

    private static String suggestion(Ready ready) {
        char found = ready.file().layout().delimiter();
        return "The columns seem to be separated by " + (found == '\t' ? "tabs" : found) + ": send that as delimiter.";
    }

    private InputStream withDelimiterLine() {
        try {
            InputStream in = Files.newInputStream(file);
            byte[] start = in.readNBytes(3);
            Charset charset = charset(start);
            int mark = markLength(start);
            ByteArrayOutputStream front = new ByteArrayOutputStream();
            front.write(start, 0, mark);
            front.writeBytes(("sep=" + delimiter + "\n").getBytes(charset));
            front.write(start, mark, start.length - mark);
            return new SequenceInputStream(new ByteArrayInputStream(front.toByteArray()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as it matters to a line of ASCII: UTF-16 takes two bytes a character, all other encodings one. */
    private static Charset charset(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE) || (start.length > 1 && start[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(start, 0xFE, 0xFF) || (start.length > 0 && start[0] == 0)
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.US_ASCII;
    }

    private static int markLength(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
