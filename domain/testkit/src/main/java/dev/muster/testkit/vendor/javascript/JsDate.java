package dev.muster.testkit.vendor.javascript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the real vendor reads them, in a zone that is always UTC: impossible days roll over, ambiguous ones are taken
 * month first. The last resort of the real vendor, which makes a date of {@code foo 2024}, is left out.
 */
public final class JsDate {

    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(\\d{4}[-/]\\d{2}[-/]\\d{2}|\\d{2}[-/]\\d{2}[-/]\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})"
            + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,3})\\d*)?)?(Z|[+-](?:0\\d|1[0-7]):?[0-5]\\d)?)?");
    private static final Pattern STARTS_WITH_YEAR = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}");
    private static final Pattern THREE_PARTS =
            Pattern.compile("\\s*(\\d{1,6})[^-/]*[-/]\\s*(\\d{1,6})[^-/]*[-/]\\s*(\\d{1,6})(?!\\d)[\\s\\S]*");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int MONTHS = 12;
    private static final int MOST_DAYS = 31;
    private static final int LAST_YEAR = 9999;
    private static final int CENTURY = 100;
    private static final int FIRST_CENTURY_MEANT = 1900;

    private JsDate() {}

    /** Whether a value begins like a date; what follows is not looked at. */
    public static boolean looksLikeOne(String trimmed) {
        return LOOKS_LIKE_ONE.matcher(trimmed).lookingAt();
    }

    public static Optional<Instant> parse(String trimmed) {
        if (STARTS_WITH_YEAR.matcher(trimmed).lookingAt()) {
            Matcher parts = YEAR_FIRST.matcher(trimmed);
            return parts.matches() ? yearFirst(parts) : Optional.empty();
        }
        Matcher parts = THREE_PARTS.matcher(trimmed);
        return parts.matches() ? threeParts(number(parts, 1), number(parts, 2), number(parts, 3)) : Optional.empty();
    }

    public static String write(Instant date) {
        return WRITTEN.format(date);
    }

    private static Optional<Instant> yearFirst(Matcher parts) {
        int month = number(parts, 2);
        int day = number(parts, 3);
        int hour = number(parts, 4);
        int minute = number(parts, 5);
        int second = number(parts, 6);
        if (month < 1 || month > MONTHS || day < 1 || day > MOST_DAYS || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(hour, minute, second).plusNanos(millis(parts.group(7)) * 1_000_000L);
        ZoneOffset offset = parts.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(8));
        return Optional.of(rolledOver(number(parts, 1), month, day).atTime(time).toInstant(offset));
    }

    private static Optional<Instant> threeParts(int first, int second, int third) {
        boolean dayFirst = first > MONTHS;
        int day = dayFirst ? first : second;
        int month = dayFirst ? second : first;
        int year = third < CENTURY ? FIRST_CENTURY_MEANT + third : third;
        if (year > LAST_YEAR) {
            return Optional.empty();
        }
        return Optional.of(rolledOver(year, month, day).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static LocalDate rolledOver(int year, int month, int day) {
        return LocalDate.of(year, 1, 1).plusMonths(month - 1L).plusDays(day - 1L);
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int millis(String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "00").substring(0, 3));
    }
}
