package dev.muster.adapters.http.exchange.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Cuts the body of a form into its parts (RFC 2046 section 5.1), in one pass and without holding more than a piece of it.
 * Used once.
 */
final class PartCutter {

    private static final int PIECE = 1 << 14;
    private static final int MOST_HEADER_BYTES = 8_192;
    private static final int LINE_END = 2;
    private static final String NOT_A_FORM = "The request body is not valid multipart/form-data.";

    private final InputStream in;
    private final byte[] delimiter;
    private final int[] shorter;
    private final byte[] piece = new byte[PIECE];
    private int position;
    private int limit;
    private boolean hasBegun;

    /** Cuts a body at this boundary. */
    PartCutter(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.shorter = shorter(delimiter);
    }

    /**
     * The headers of the next part by name, in lower case; empty behind the last part.
     *
     * @throws MalformedForm if there is neither
     */
    Optional<Map<String, String>> next() throws IOException {
        if (!hasBegun) {
            hasBegun = true;
            copy(OutputStream.nullOutputStream(), LINE_END);
        }
        String rest = line();
        if (rest.startsWith("--")) {
            passOver();
            return Optional.empty();
        }
        if (!rest.isBlank()) {
            throw new MalformedForm(NOT_A_FORM);
        }
        return Optional.of(headers());
    }

    /**
     * Hands the content of the part on.
     *
     * @throws MalformedForm if it does not end
     */
    void copyTo(OutputStream out) throws IOException {
        copy(out, 0);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        int bytes = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            bytes += line.length();
            if (colon < 1 || bytes > MOST_HEADER_BYTES) {
                throw new MalformedForm(NOT_A_FORM);
            }
            headers.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** A line without its end; behind the last delimiter the body may end instead. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = read(); b != '\n'; b = read()) {
            if (b < 0 || line.size() > MOST_HEADER_BYTES) {
                String text = line.toString(StandardCharsets.UTF_8);
                if (b < 0 && text.equals("--")) {
                    return text;
                }
                throw new MalformedForm(NOT_A_FORM);
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Nothing behind the last delimiter counts, but it belongs to the body. */
    private void passOver() throws IOException {
        while (read() >= 0) {
            position = limit;
        }
    }

    /**
     * Copies up to the delimiter, and reads that too.
     *
     * @param seen how much of the delimiter was seen already
     */
    private void copy(OutputStream out, int seen) throws IOException {
        int matched = seen;
        while (matched < delimiter.length) {
            int b = read();
            if (b < 0) {
                throw new MalformedForm(NOT_A_FORM);
            }
            while (matched > 0 && b != (delimiter[matched] & 0xFF)) {
                int kept = shorter[matched - 1];
                out.write(delimiter, 0, matched - kept);
                matched = kept;
            }
            if (b == (delimiter[matched] & 0xFF)) {
                matched++;
            } else {
                out.write(b);
            }
        }
    }

    private int read() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(in.read(piece), 0);
        }
        return limit == 0 ? -1 : piece[position++] & 0xFF;
    }

    /** How long the longest beginning is that each beginning of the delimiter ends with (Knuth, Morris and Pratt). */
    private static int[] shorter(byte[] delimiter) {
        int[] shorter = new int[delimiter.length];
        int matched = 0;
        for (int i = 1; i < delimiter.length; i++) {
            while (matched > 0 && delimiter[i] != delimiter[matched]) {
                matched = shorter[matched - 1];
            }
            matched += delimiter[i] == delimiter[matched] ? 1 : 0;
            shorter[i] = matched;
        }
        return shorter;
    }
}
