package dev.muster.adapters.http.exchange.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Follows the received bytes: the end of the body, or an exception if the body is not whole. */
final class EndOfBody extends InputStream {

    private final boolean isWhole;
    private final Optional<Throwable> failure;

    EndOfBody(boolean isWhole, Optional<Throwable> failure) {
        this.isWhole = isWhole;
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        if (isWhole) {
            return -1;
        }
        Throwable cause = failure.orElseGet(() -> new IOException("the body was not received"));
        if (cause instanceof BodyTooSlow tooSlow) {
            throw tooSlow;
        }
        if (cause instanceof UncheckedIOException disk) {
            throw disk;
        }
        throw new IOException("the body broke off", cause);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
    }
}
