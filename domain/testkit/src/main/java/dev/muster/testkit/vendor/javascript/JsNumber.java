package dev.muster.testkit.vendor.javascript;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as JavaScript reads and writes them (ECMA-262, StringToNumber and Number::toString). */
public final class JsNumber {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITE = Pattern.compile("[+-]?Infinity");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-f]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern BINARY = Pattern.compile("0b[01]+");

    /** As many digits as tell every double from its neighbours. */
    private static final int MOST_DIGITS = 17;

    private static final int MOST_DIGITS_IN_FULL = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private JsNumber() {}

    /** The number that a text says, blanks around it aside; empty for NaN. A blank text is 0. */
    public static OptionalDouble parse(String text) {
        String bare = JsText.trim(text);
        if (bare.isEmpty()) {
            return OptionalDouble.of(0);
        }
        if (DECIMAL.matcher(bare).matches() || INFINITE.matcher(bare).matches()) {
            return OptionalDouble.of(Double.parseDouble(bare));
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        if (HEX.matcher(lower).matches()) {
            return digits(lower, 16);
        }
        if (OCTAL.matcher(lower).matches()) {
            return digits(lower, 8);
        }
        return BINARY.matcher(lower).matches() ? digits(lower, 2) : OptionalDouble.empty();
    }

    private static OptionalDouble digits(String prefixed, int radix) {
        return OptionalDouble.of(new BigInteger(prefixed.substring(2), radix).doubleValue());
    }

    public static String write(double number) {
        if (number == 0) {
            return "0";
        }
        String sign = number < 0 ? "-" : "";
        return sign + (Double.isInfinite(number) ? "Infinity" : finite(Math.abs(number)));
    }

    private static String finite(double number) {
        BigDecimal shortest = shortest(number).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (point > MOST_DIGITS_IN_FULL || point <= -MOST_LEADING_ZEROS) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        return shortest.toPlainString();
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS));
    }
}
