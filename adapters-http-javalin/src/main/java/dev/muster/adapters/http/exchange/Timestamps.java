package dev.muster.adapters.http.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes points in time as JavaScript does, which both vendors' clients expect: ISO 8601, UTC, milliseconds. */
public final class Timestamps {

    private static final int MILLISECOND_DIGITS = 3;

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder().appendInstant(MILLISECOND_DIGITS).toFormatter();

    private Timestamps() {}

    /** The text, to the millisecond; a year above 9999 gets a sign and six digits. */
    public static String text(Instant instant) {
        String text = ISO.format(instant);
        return text.startsWith("+") ? "+0" + text.substring(1) : text;
    }
}
