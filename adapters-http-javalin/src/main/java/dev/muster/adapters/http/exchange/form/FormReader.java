package dev.muster.adapters.http.exchange.form;

import dev.muster.domain.attribute.StorableText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * Reads one form with Jetty's parser: fields into memory, the file to disk. The parser ignores exceptions of its
 * listener, so the first failure is kept here and what follows it is ignored.
 */
final class FormReader implements MultiPart.Parser.Listener, AutoCloseable {

    /** RFC 2046 section 5.1.1. */
    static final int MOST_BOUNDARY_CHARACTERS = 70;

    private static final int MOST_DELIMITER_BYTES = MOST_BOUNDARY_CHARACTERS + "\r\n--".length();
    private static final int MOST_PARTS = 100;
    private static final int MOST_FIELD_BYTES = 1 << 20;
    private static final int MOST_HEADER_BYTES = 8_192;
    private static final int PIECE = 1 << 14;

    private final String fileField;
    private final MultiPart.Parser parser;
    private final SortedMap<String, List<String>> fields = new TreeMap<>();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private Optional<UploadedFile> file = Optional.empty();
    private Optional<String> disposition = Optional.empty();
    private String name = "";
    private int parts;
    private int fieldBytes;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private Optional<String> fault = Optional.empty();
    private Optional<UncheckedIOException> diskFailure = Optional.empty();

    FormReader(String boundary, String fileField) {
        this.fileField = fileField;
        this.parser = new MultiPart.Parser(boundary, this);
        parser.setMaxParts(-1);
        parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
    }

    /** The parameter of a header's value (RFC 9110 section 5.6.6); of repeated ones the first counts. */
    static Optional<String> parameter(String header, String name) {
        try {
            for (Iterator<String> tokens = HttpField.PARAMETER_TOKENIZER.tokenize(header); tokens.hasNext(); ) {
                String[] pair = tokens.next().split("=", 2);
                if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
                    return Optional.of(HttpField.PARAMETER_TOKENIZER.unquote(pair[1].strip()));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException openQuote) {
            return Optional.empty();
        }
    }

    /**
     * Reads the whole body.
     *
     * @throws IOException if the body breaks off
     * @throws UncheckedIOException if the file cannot be written
     */
    MultipartForm.Reading read(InputStream body) throws IOException {
        boolean isLast = false;
        while (!hasFailed() && !(isLast && !piece.hasRemaining())) {
            if (!isLast && piece.remaining() < MOST_DELIMITER_BYTES) {
                isLast = fill(body);
            }
            int end = piece.limit();
            parser.parse(Content.Chunk.from(piece, false));
            piece.limit(end);
        }
        if (!hasFailed()) {
            parser.parse(Content.Chunk.EOF);
        }
        if (diskFailure.isPresent()) {
            throw diskFailure.get();
        }
        return fault.<MultipartForm.Reading>map(MultipartForm.Reading.Malformed::new)
                .orElseGet(() -> new MultipartForm.Reading.Complete(new MultipartForm(fields, file)));
    }

    /** Deletes the file. */
    @Override
    public void close() {
        file.ifPresent(UploadedFile::close);
    }

    @Override
    public void onPartBegin() {
        parts++;
        disposition = Optional.empty();
        value.reset();
        if (parts > MOST_PARTS) {
            fail("The form has more than " + MOST_PARTS + " parts.");
        }
    }

    @Override
    public void onPartHeader(String header, String text) {
        if (disposition.isEmpty() && HttpHeader.CONTENT_DISPOSITION.is(header)) {
            disposition = Optional.of(text);
        }
    }

    /**
     * Stops the parser here: if a piece ends within the first bytes of a content that begins like a delimiter, Jetty puts a
     * line feed in front of that content.
     */
    @Override
    public void onPartHeaders() {
        piece.limit(piece.position());
        Optional<String> stated = disposition.flatMap(text -> parameter(text, "name"));
        name = stated.orElse("");
        if (stated.isEmpty()) {
            fail("A part of the form has no name.");
        } else if (name.equals(fileField) && file.isPresent()) {
            fail("The form holds more than one " + fileField + ".");
        } else if (name.equals(fileField) && !hasFailed()) {
            onDisk(() -> file = Optional.of(UploadedFile.create(fileName())));
        }
    }

    private String fileName() {
        return disposition.flatMap(text -> parameter(text, "filename")).orElse("");
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        if (hasFailed()) {
            return;
        }
        ByteBuffer bytes = chunk.getByteBuffer();
        if (name.equals(fileField)) {
            onDisk(() -> file.orElseThrow().add(bytes));
            return;
        }
        fieldBytes += bytes.remaining();
        if (fieldBytes > MOST_FIELD_BYTES) {
            fail("The fields of the form are longer than " + MOST_FIELD_BYTES + " bytes.");
        } else {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            value.writeBytes(copy);
        }
    }

    @Override
    public void onPartEnd() {
        if (!hasFailed() && !name.equals(fileField)) {
            fields.computeIfAbsent(name, unheardOf -> new ArrayList<>())
                    .add(StorableText.withoutLoneSurrogates(value.toString(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        fail("The request body is not valid multipart/form-data.");
    }

    /** Fills the piece up behind what is left of it; whether the body has ended. */
    private boolean fill(InputStream body) throws IOException {
        piece.compact();
        int room = piece.remaining();
        int read = body.readNBytes(piece.array(), piece.position(), room);
        piece.position(piece.position() + read).flip();
        return read < room;
    }

    private void onDisk(Runnable write) {
        try {
            write.run();
        } catch (UncheckedIOException failure) {
            diskFailure = Optional.of(failure);
        }
    }

    private void fail(String text) {
        fault = fault.or(() -> Optional.of(text));
    }

    private boolean hasFailed() {
        return fault.isPresent() || diskFailure.isPresent();
    }
}
