package dev.muster.adapters.http.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens what it writes to with the first bytes, so that it is known whether there were any. Used by one thread. */
final class LazyOutputStream extends OutputStream {

    private final Supplier<OutputStream> opening;
    private Optional<OutputStream> opened = Optional.empty();

    LazyOutputStream(Supplier<OutputStream> opening) {
        this.opening = opening;
    }

    boolean isOpen() {
        return opened.isPresent();
    }

    @Override
    public void write(int b) throws IOException {
        target().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        target().write(bytes, offset, length);
    }

    private OutputStream target() {
        OutputStream target = opened.orElseGet(opening);
        opened = Optional.of(target);
        return target;
    }
}
