package dev.muster.domain.attribute;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates out of text without guessing. Read are ISO 8601 dates and timestamps ({@code 2024-01-15},
 * {@code 2024/01/15}, {@code 2024-01-15T10:30:00Z}, {@code 2024-01-15 10:30}, with or without an offset; without one
 * the time is UTC) and day-month-year or month-day-year where one of the two is above 12 ({@code 31-12-2024}).
 * Impossible dates ({@code 2024-02-30}) and ambiguous ones ({@code 01-02-2024}) are text, not dates.
 */
public final class DateText {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/])([0-9]{2})\\2([0-9]{2})"
            + "(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}:?[0-9]{2})?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{2})([-/])([0-9]{2})\\2([0-9]{4})");
    private static final int MONTHS = 12;
    private static final int SHORTEST = "2024-01-15".length();
    private static final int LONGEST = "2024-01-15T10:30:00.123456789+02:00".length();

    private DateText() {}

    /** The point in time that the text names, white space around it aside; a bare date is its midnight in UTC. */
    public static Optional<Instant> parse(String text) {
        String trimmed = Blanks.trim(text);
        if (trimmed.length() < SHORTEST || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(trimmed);
            if (yearFirst.matches()) {
                return Optional.of(timestamp(yearFirst));
            }
            Matcher yearLast = YEAR_LAST.matcher(trimmed);
            return yearLast.matches() ? dayAndMonth(yearLast) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Instant timestamp(Matcher match) {
        LocalDate day = day(match.group(1), match.group(3), match.group(4));
        LocalTime time = match.group(5) == null ? LocalTime.MIDNIGHT : LocalTime.parse(match.group(5));
        ZoneOffset offset = match.group(6) == null ? ZoneOffset.UTC : ZoneOffset.of(match.group(6));
        return OffsetDateTime.of(day, time, offset).toInstant();
    }

    private static Optional<Instant> dayAndMonth(Matcher match) {
        boolean dayFirst = Integer.parseInt(match.group(1)) > MONTHS;
        boolean monthFirst = Integer.parseInt(match.group(3)) > MONTHS;
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        LocalDate day = dayFirst
                ? day(match.group(4), match.group(3), match.group(1))
                : day(match.group(4), match.group(1), match.group(3));
        return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static LocalDate day(String year, String month, String day) {
        if (year.equals("0000")) {
            throw new DateTimeException("there is no year 0");
        }
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
