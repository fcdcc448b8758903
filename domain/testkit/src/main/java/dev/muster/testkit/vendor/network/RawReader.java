package dev.muster.testkit.vendor.network;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads messages of HTTP/1.1 from one connection. Whatever it cannot read is an {@link IOException}. */
final class RawReader {

    private static final int MOST_BODY_BYTES = 64 * 1024 * 1024;
    private static final int MOST_LINE_BYTES = 64 * 1024;
    private static final int FIRST_FINAL_STATUS = 200;
    private static final int HEX = 16;

    private final InputStream in;

    RawReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next request; empty if the other side has closed the connection instead.
     *
     * @param goOn what to do when the other side waits to be asked for the body
     */
    Optional<RawRequest> request(GoOn goOn) throws IOException {
        String first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.split(" ", -1);
        if (words.length != 3) {
            throw new IOException("Not a request line");
        }
        RawFields fields = fields();
        if (fields.says("expect", "100-continue")) {
            goOn.send();
        }
        byte[] body = isFramed(fields) ? framed(fields) : new byte[0];
        return Optional.of(new RawRequest(words[0], words[1], words[2], fields, body));
    }

    /** The final answer to a request with this verb. */
    RawAnswer answer(String method) throws IOException {
        while (true) {
            String[] words = line().split(" ", 3);
            if (words.length < 2) {
                throw new EOFException("No answer");
            }
            int status = number(words[1], 10);
            RawFields fields = fields();
            if (status >= FIRST_FINAL_STATUS) {
                return new RawAnswer(status, fields, answerBody(method, status, fields));
            }
        }
    }

    private byte[] answerBody(String method, int status, RawFields fields) throws IOException {
        if (!RawAnswer.mayHaveBody(method, status)) {
            return new byte[0];
        }
        return isFramed(fields) ? framed(fields) : in.readNBytes(MOST_BODY_BYTES);
    }

    private static boolean isFramed(RawFields fields) {
        return fields.says("transfer-encoding", "chunked")
                || fields.first("content-length").isPresent();
    }

    private byte[] framed(RawFields fields) throws IOException {
        if (fields.says("transfer-encoding", "chunked")) {
            return chunks();
        }
        return exactly(number(fields.first("content-length").orElse("0"), 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = chunkSize();
        while (size > 0) {
            body.writeBytes(exactly(size));
            line();
            if (body.size() > MOST_BODY_BYTES) {
                throw new IOException("Body too large");
            }
            size = chunkSize();
        }
        fields();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return number(line().split(";", 2)[0], HEX);
    }

    private byte[] exactly(int length) throws IOException {
        if (length > MOST_BODY_BYTES) {
            throw new IOException("Body too large");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("Body ended early");
        }
        return bytes;
    }

    private RawFields fields() throws IOException {
        RawFields fields = new RawFields();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            if (parts.length != 2) {
                throw new IOException("Not a header field");
            }
            fields.add(parts[0].strip(), parts[1].strip());
        }
        return fields;
    }

    /** A line without its end; empty at the end of the connection, too. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != -1 && next != '\n'; next = in.read()) {
            line.write(next);
            if (line.size() > MOST_LINE_BYTES) {
                throw new IOException("Line too long");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text.strip(), radix);
        } catch (NumberFormatException e) {
            throw new IOException("Not a number", e);
        }
    }

    /** Tells a waiting client to send its body. */
    @FunctionalInterface
    interface GoOn {
        void send() throws IOException;
    }
}
