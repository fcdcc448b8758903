package dev.muster.adapters.http.dialect.formbricks.protocol;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes points in time as this door's clients know them: ISO 8601 in UTC, always with milliseconds. */
public final class Timestamp {

    private static final int MILLISECOND_DIGITS = 3;

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder().appendInstant(MILLISECOND_DIGITS).toFormatter();

    private Timestamp() {}

    public static String of(Instant instant) {
        return ISO.format(instant);
    }
}
