package dev.muster.adapters.vendors.transport;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code Retry-After} header: whole seconds or an HTTP date (RFC 9110 section 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 9;

    private final InstantSource clock;
    private final Duration longest;

    RetryAfter(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** The pause, at most the longest one; empty if the header is missing, unreadable or not in the future. */
    Optional<Duration> in(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(this::read)
                .filter(pause -> !pause.isNegative() && !pause.isZero())
                .map(pause -> pause.compareTo(longest) > 0 ? longest : pause);
    }

    private Optional<Duration> read(String value) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(value.length() > MOST_DIGITS ? longest : Duration.ofSeconds(Integer.parseInt(value)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
