package dev.muster.adapters.http.dialect.formbricks.protocol;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The email syntax of this door, stricter than the core's: ASCII, no quotes, a top-level domain of letters. Addresses are
 * compared as sent. Labels are matched one by one, because one expression for all of them overflows the stack on long input.
 */
public final class EmailRule {

    private static final Pattern LOCAL_PART = Pattern.compile("(?!\\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern TOP_LEVEL = Pattern.compile("[A-Za-z]{2,}");

    private EmailRule() {}

    public static boolean accepts(String address) {
        int at = address.indexOf('@');
        int top = address.lastIndexOf('.') + 1;
        return top > at + 1
                && !address.contains("..")
                && LOCAL_PART.matcher(address.substring(0, Math.max(0, at))).matches()
                && areLabels(address.substring(at + 1, top - 1))
                && TOP_LEVEL.matcher(address.substring(top)).matches();
    }

    private static boolean areLabels(String domain) {
        return Arrays.stream(domain.split("\\.", -1))
                .allMatch(label -> LABEL.matcher(label).matches());
    }
}
