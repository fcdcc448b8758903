package dev.muster.files;

import dev.muster.domain.attribute.Blanks;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Ready;
import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.ContactFile.Opened.Unclear;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.ConsentQuestion;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.FileLayout;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.row.NdjsonRows;
import dev.muster.files.text.Encoding;
import dev.muster.files.text.LosslessDecoder;
import dev.muster.files.text.RecordReader;
import dev.muster.files.text.Utf8Detector;
import dev.muster.files.unclear.ConsentScan;
import dev.muster.files.unclear.ConsentScan.Coverage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens a file: finds out what it is and hands the rest of it to the reader for it. */
final class FileOpener {

    static final int START_BYTES = 64 * 1024;

    private final BufferedInputStream in;
    private final ReadOptions options;
    private final Optional<ContactFile.Content> whole;

    private FileOpener(InputStream in, ReadOptions options, Optional<ContactFile.Content> whole) {
        this.in = new BufferedInputStream(in, START_BYTES);
        this.options = options;
        this.whole = whole;
    }

    static Opened open(InputStream in, ReadOptions options) {
        return open(in, options, Optional.empty(), Optional.empty());
    }

    static Opened open(Path file, ReadOptions options) {
        try {
            ReadOptions named = options.fileName().isEmpty() && file.getFileName() != null
                    ? options.withFileName(file.getFileName().toString())
                    : options;
            return Files.isRegularFile(file)
                    ? open(() -> Files.newInputStream(file), named)
                    : open(Files.newInputStream(file), named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Opened open(ContactFile.Content content, ReadOptions options) {
        try {
            Optional<Encoding> known = Optional.of(encodingOf(content));
            return open(content.stream(), options, known, Optional.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opened open(
            InputStream in, ReadOptions options, Optional<Encoding> known, Optional<ContactFile.Content> whole) {
        try {
            FileOpener opening = new FileOpener(in, options, whole);
            Opened opened = opening.open(known);
            if (!(opened instanceof Ready)) {
                opening.in.close();
            }
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Encoding encodingOf(ContactFile.Content content) throws IOException {
        try (InputStream in = content.stream()) {
            byte[] bytes = in.readNBytes(START_BYTES);
            Encoding encoding = Encoding.of(bytes);
            Utf8Detector evidence = new Utf8Detector();
            while (encoding.certainty() == Encoding.Certainty.ONLY_ASCII && bytes.length > 0) {
                evidence.add(bytes);
                encoding = Encoding.of(evidence);
                bytes = in.readNBytes(START_BYTES);
            }
            return encoding;
        }
    }

    private Opened open(Optional<Encoding> known) throws IOException {
        in.mark(START_BYTES);
        byte[] start = in.readNBytes(START_BYTES);
        in.reset();
        Optional<Refused> binary = UnsupportedFormat.ofBytes(start);
        if (binary.isPresent()) {
            return binary.get();
        }
        Encoding encoding = known.orElseGet(() -> Encoding.of(start));
        in.skipNBytes(encoding.markLength());
        String text = decode(start, encoding);
        boolean isWhole = start.length < START_BYTES;
        if (isWhole && Blanks.isBlank(text)) {
            return new Refused(Refusal.EMPTY, "The file is empty.");
        }
        Optional<Refused> foreign = UnsupportedFormat.ofText(text, options);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        Beginning beginning = new Beginning(
                text,
                isWhole,
                encoding,
                whole.orElse(() -> new ByteArrayInputStream(start)),
                isWhole || whole.isPresent() ? Coverage.WHOLE : Coverage.BEGINNING);
        return options.format() == FileFormat.CSV
                ? new CsvFileOpener(in, beginning, options).open()
                : openNdjson(beginning);
    }

    private static String decode(byte[] start, Encoding encoding) throws IOException {
        int mark = encoding.markLength();
        InputStream bytes = new ByteArrayInputStream(start, mark, start.length - mark);
        try (LosslessDecoder reader = new LosslessDecoder(bytes, encoding.charset())) {
            char[] chars = new char[start.length];
            int length = 0;
            for (int count = 0; count >= 0; count = reader.read(chars, length, chars.length - length)) {
                length += count;
                if (length == chars.length) {
                    break;
                }
            }
            return new String(chars, 0, length);
        }
    }

    private Opened openNdjson(Beginning beginning) throws IOException {
        ConsentScan scan = new ConsentScan(List.of(), options);
        try (InputStream lines = beginning.ahead()) {
            ndjsonRows(lines, beginning, Coverage.NONE).showTo(scan);
        }
        List<ConsentQuestion> questions = scan.questions();
        return questions.isEmpty()
                ? new Ready(new ContactFile(
                        FileLayout.ndjson(beginning.encoding().charset()),
                        ndjsonRows(in, beginning, beginning.coverage()),
                        in))
                : unclear(questions, options);
    }

    private NdjsonRows ndjsonRows(InputStream lines, Beginning beginning, Coverage coverage) {
        LosslessDecoder text = new LosslessDecoder(lines, beginning.encoding().charset());
        return new NdjsonRows(text, RecordReader.lines(text), options, coverage);
    }

    static Unclear unclear(List<ConsentQuestion> questions, ReadOptions options) {
        return new Unclear(
                questions,
                questions.stream()
                        .map(question -> question.text(options.cures()))
                        .collect(Collectors.joining("\n")));
    }
}
