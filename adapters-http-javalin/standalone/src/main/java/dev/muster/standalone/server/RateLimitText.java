package dev.muster.standalone.server;

import dev.muster.domain.access.RateLimit;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Rate limits as text: {@code 100/60s}, {@code none}, or {@code default} for what each door says. */
public final class RateLimitText implements ITypeConverter<RateLimit> {

    private static final String NONE = "none";
    private static final Pattern WINDOW = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,6})s");

    @Override
    public RateLimit convert(String text) {
        Matcher window = WINDOW.matcher(text);
        if (text.equals(NONE)) {
            return new RateLimit.Unlimited();
        }
        if (window.matches()) {
            return new RateLimit.Window(
                    Integer.parseInt(window.group(1)), Duration.ofSeconds(Long.parseLong(window.group(2))));
        }
        throw new TypeConversionException(
                "'" + text + "' is neither " + NONE + " nor of the form 100/60s: requests per seconds");
    }

    public static String of(RateLimit limit) {
        if (limit instanceof RateLimit.Window window) {
            return window.requests() + "/" + window.length().toSeconds() + "s";
        }
        return limit instanceof RateLimit.Unlimited ? NONE : "default";
    }
}
