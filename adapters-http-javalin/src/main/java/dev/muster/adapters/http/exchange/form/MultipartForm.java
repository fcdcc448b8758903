package dev.muster.adapters.http.exchange.form;

import dev.muster.domain.identifier.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A form that carries a file (RFC 7578): its fields are in memory, its file is on disk until this is closed. Not
 * thread-safe.
 */
public final class MultipartForm implements AutoCloseable {

    private final SortedMap<String, List<String>> fields;
    private final Optional<UploadedFile> file;
    private final String digest;

    MultipartForm(SortedMap<String, List<String>> fields, Optional<UploadedFile> file) {
        this.fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        this.file = file;
        this.digest = digest(fields, file.map(UploadedFile::digest).orElse(""));
    }

    /**
     * Reads a whole form. If that fails, nothing stays on disk.
     *
     * @param contentType the header of that name, which states the boundary
     * @param fileField the field that holds the file, whether or not it has a file name
     * @throws IOException if the body breaks off
     * @throws UncheckedIOException if the file cannot be written
     */
    public static Reading read(InputStream body, String contentType, String fileField) throws IOException {
        String boundary = FormReader.parameter(contentType, "boundary").orElse("");
        if (boundary.isEmpty() || boundary.length() > FormReader.MOST_BOUNDARY_CHARACTERS) {
            return new Reading.Malformed("The header Content-Type names no boundary.");
        }
        FormReader reader = new FormReader(boundary, fileField);
        boolean isComplete = false;
        try {
            Reading reading = reader.read(body);
            isComplete = reading instanceof Reading.Complete;
            return reading;
        } finally {
            if (!isComplete) {
                reader.close();
            }
        }
    }

    /** The values of a field, in the order in which they were sent; empty if it was not. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The file; it is deleted when this is closed. Empty if none was sent. */
    public Optional<UploadedFile> file() {
        return file;
    }

    /**
     * The SHA-256 of the form's content, in hexadecimal. It does not depend on the boundary and the order of different
     * fields.
     */
    public String digest() {
        return digest;
    }

    private static String digest(SortedMap<String, List<String>> fields, String fileDigest) {
        MessageDigest digest = Sha256.start();
        fields.forEach((name, values) -> values.forEach(value -> {
            update(digest, name);
            update(digest, value);
        }));
        update(digest, fileDigest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds each text after its length, so that different lists of texts never give the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    @Override
    public void close() {
        file.ifPresent(UploadedFile::close);
    }

    /** The result of reading a form. */
    public sealed interface Reading {

        /** The form. */
        record Complete(MultipartForm form) implements Reading {}

        /**
         * It is not a form.
         *
         * @param text why not, for a person
         */
        record Malformed(String text) implements Reading {}
    }
}
