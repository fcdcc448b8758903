package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.domain.attribute.Blanks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/**
 * Prints numbers as JavaScript does: the fewest digits that read as the same 64-bit float, in full from 0.000001 up to
 * 21 digits, otherwise with an exponent. {@link Double#toString} has another form, and before Java 19 too many digits.
 */
final class JavaScriptNumber {

    private static final int MOST_DIGITS = 17;
    private static final int MOST_PLAIN_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private JavaScriptNumber() {}

    /** The canonical form of a text that {@link dev.muster.domain.attribute.NumberText} takes for a finite number. */
    static String print(String text) {
        double number = parse(Blanks.trim(text));
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number)).stripTrailingZeros();
        return (number < 0 ? "-" : "") + print(shortest.unscaledValue().toString(), shortest);
    }

    private static double parse(String literal) {
        return switch (literal.length() > 2 ? literal.substring(0, 2).toLowerCase(Locale.ROOT) : "") {
            case "0x" -> new BigInteger(literal.substring(2), 16).doubleValue();
            case "0o" -> new BigInteger(literal.substring(2), 8).doubleValue();
            case "0b" -> new BigInteger(literal.substring(2), 2).doubleValue();
            default -> Double.parseDouble(literal);
        };
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

    private static String print(String digits, BigDecimal shortest) {
        int beforePoint = digits.length() - shortest.scale();
        if (beforePoint > -MOST_LEADING_ZEROS && beforePoint <= MOST_PLAIN_DIGITS) {
            return shortest.toPlainString();
        }
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        int exponent = beforePoint - 1;
        return digits.charAt(0) + fraction + "e" + (exponent > 0 ? "+" : "") + exponent;
    }
}
