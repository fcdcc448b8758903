package dev.muster.adapters.http.exchange.form;

import dev.muster.domain.identifier.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A form that carries a file (RFC 7578): its fields are in memory, its file is on disk until this is closed. Not
 * thread-safe.
 */
public final class MultipartForm implements AutoCloseable {

    /** RFC 2046 section 5.1.1. */
    private static final int MOST_BOUNDARY_CHARACTERS = 70;

    private final SortedMap<String, List<String>> fields;
    private final Optional<Path> file;
    private final String fileDigest;

    MultipartForm(SortedMap<String, List<String>> fields, Optional<Path> file, String fileDigest) {
        this.fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        this.file = file;
        this.fileDigest = fileDigest;
    }

    /**
     * Reads a whole form. Whatever does not come to one leaves nothing on disk.
     *
     * @param contentType the header of that name, which states the boundary
     * @param fileField the field that holds the file, whether or not it has a file name
     * @throws IOException if the body breaks off
     * @throws UncheckedIOException if the disk does not take the file
     */
    public static Reading read(InputStream body, String contentType, String fileField) throws IOException {
        String boundary = HeaderParameters.of(contentType).getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > MOST_BOUNDARY_CHARACTERS) {
            return new Reading.Malformed("The header Content-Type names no boundary.");
        }
        FormParts parts = new FormParts(fileField);
        boolean isWhole = false;
        try {
            PartCutter cutter = new PartCutter(body, boundary);
            for (Optional<Map<String, String>> part = cutter.next(); part.isPresent(); part = cutter.next()) {
                parts.take(part.get(), cutter);
            }
            isWhole = true;
            return new Reading.Complete(parts.form());
        } catch (MalformedForm malformed) {
            return new Reading.Malformed(String.valueOf(malformed.getMessage()));
        } finally {
            if (!isWhole) {
                parts.forget();
            }
        }
    }

    /** The values of a field, in the order in which they were sent; empty if it was not. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The file; it is gone once this is closed. Empty if none was sent. */
    public Optional<Path> file() {
        return file;
    }

    /** The SHA-256 of what the form says, in hexadecimal: the same however a client draws its boundaries. */
    public String digest() {
        MessageDigest digest = Sha256.start();
        fields.forEach((name, values) -> values.forEach(value -> {
            update(digest, name);
            update(digest, value);
        }));
        update(digest, fileDigest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each text behind its length, so that two different lists of texts never run into the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    @Override
    public void close() {
        file.ifPresent(MultipartForm::delete);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of reading a form. */
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
