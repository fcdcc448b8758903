package dev.muster.testkit;

import dev.muster.domain.identifier.IdSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that count: {@code 000000000000000000000001} and so on. Thread-safe. */
public final class CountingIds implements IdSource {

    private static final String PREFIX = "00000000";

    private final AtomicLong last = new AtomicLong();

    @Override
    public String next() {
        return PREFIX + HexFormat.of().toHexDigits(last.incrementAndGet());
    }
}
