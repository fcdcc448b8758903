package dev.muster.domain.attribute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Reads numbers out of text, in a wide sense for keys that are numbers and in a narrow one for keys yet to be typed. */
public final class NumberText {

    /** ECMAScript's StringNumericLiteral without Infinity: what a JavaScript client would call a number. */
    private static final Pattern LITERAL = Pattern.compile(
            "[+-]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?|0[xX][0-9a-fA-F]++|0[oO][0-7]++|0[bB][01]++");

    private static final Pattern CANONICAL = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*[1-9])?");
    private static final BigDecimal LARGEST_EXACT_INTEGER = BigDecimal.valueOf(1L << 53);
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.000001");
    private static final int ALWAYS_EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 17;

    private NumberText() {}

    /** Whether the text, white space around it aside, is a number that a 64-bit float holds as a finite value. */
    public static boolean isFinite(String text) {
        String trimmed = Blanks.trim(text);
        if (!LITERAL.matcher(trimmed).matches()) {
            return false;
        }
        return isRadixLiteral(trimmed) ? trimmed.length() <= 250 : Double.isFinite(Double.parseDouble(trimmed));
    }

    /**
     * Whether the text is a plain decimal that comes back to the letter after it was read as a 64-bit float and
     * printed again: {@code 42}, {@code -7}, {@code 3.5}. Leading zeros, a plus, an exponent, trailing zeros or more
     * digits than a float holds make it text.
     */
    public static boolean isCanonical(String text) {
        if (!startsLikeANumber(text)
                || text.length() > MOST_DIGITS + 8
                || text.equals("-0")
                || !CANONICAL.matcher(text).matches()) {
            return false;
        }
        BigDecimal exact = new BigDecimal(text);
        BigDecimal size = exact.abs();
        boolean plain = size.signum() == 0 || size.compareTo(SMALLEST_PLAIN) >= 0;
        return plain && size.compareTo(LARGEST_EXACT_INTEGER) <= 0 && isShortest(exact);
    }

    /** Spares most texts the regular expression. */
    private static boolean startsLikeANumber(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || (text.charAt(0) >= '0' && text.charAt(0) <= '9'));
    }

    private static boolean isShortest(BigDecimal exact) {
        int digits = exact.stripTrailingZeros().precision();
        if (digits <= ALWAYS_EXACT_DIGITS) {
            return true;
        }
        double nearest = exact.doubleValue();
        BigDecimal expanded = new BigDecimal(nearest);
        for (int fewer = ALWAYS_EXACT_DIGITS; fewer < digits; fewer++) {
            if (expanded.round(new MathContext(fewer)).doubleValue() == nearest) {
                return false;
            }
        }
        return expanded.round(new MathContext(digits)).compareTo(exact) == 0;
    }

    private static boolean isRadixLiteral(String literal) {
        return literal.length() > 1
                && literal.charAt(0) == '0'
                && Character.isLetter(literal.charAt(1))
                && Character.toLowerCase(literal.charAt(1)) != 'e';
    }
}
