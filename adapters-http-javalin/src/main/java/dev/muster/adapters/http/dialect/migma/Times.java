package dev.muster.adapters.http.dialect.migma;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as JavaScript writes them: ISO 8601, UTC, milliseconds. */
final class Times {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
