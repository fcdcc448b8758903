package dev.muster.adapters.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Buffers the first bytes and opens its target when more follow. Until then another answer can be sent. Used by one
 * thread.
 */
final class HeldBackOutputStream extends OutputStream {

    private final int mostHeldBack;
    private final Supplier<OutputStream> opening;
    private final ByteArrayOutputStream heldBack = new ByteArrayOutputStream();
    private Optional<OutputStream> opened = Optional.empty();

    HeldBackOutputStream(int mostHeldBack, Supplier<OutputStream> opening) {
        this.mostHeldBack = mostHeldBack;
        this.opening = opening;
    }

    boolean isOpen() {
        return opened.isPresent();
    }

    /** Everything that was written, if nothing was opened. */
    byte[] heldBack() {
        return heldBack.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (opened.isPresent()) {
            opened.get().write(bytes, offset, length);
        } else if (heldBack.size() + length <= mostHeldBack) {
            heldBack.write(bytes, offset, length);
        } else {
            OutputStream target = opening.get();
            opened = Optional.of(target);
            heldBack.writeTo(target);
            target.write(bytes, offset, length);
        }
    }
}
