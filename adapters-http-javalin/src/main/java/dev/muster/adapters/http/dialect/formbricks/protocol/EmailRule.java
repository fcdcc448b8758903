package dev.muster.adapters.http.dialect.formbricks.protocol;

/**
 * The email syntax of this door, stricter than the core's: ASCII, no quoting, a top-level domain of letters. Neither
 * trims nor folds. By hand, since a regular expression with nested repetition runs out of stack on long input.
 */
public final class EmailRule {

    private static final String LOCAL_PUNCTUATION = "_'+-.";
    private static final String LOCAL_LAST_PUNCTUATION = "_+-";
    private static final int SHORTEST_TOP_LEVEL = 2;

    private EmailRule() {}

    public static boolean accepts(String address) {
        int at = address.indexOf('@');
        return at > 0
                && !address.contains("..")
                && isLocalPart(address.substring(0, at))
                && isDomain(address.substring(at + 1));
    }

    private static boolean isLocalPart(String local) {
        char last = local.charAt(local.length() - 1);
        return local.charAt(0) != '.'
                && local.chars().allMatch(c -> isLetterOrDigit(c) || LOCAL_PUNCTUATION.indexOf(c) >= 0)
                && (isLetterOrDigit(last) || LOCAL_LAST_PUNCTUATION.indexOf(last) >= 0);
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (int i = 0; i < labels.length - 1; i++) {
            if (!isLabel(labels[i])) {
                return false;
            }
        }
        String top = labels[labels.length - 1];
        return labels.length > 1
                && top.length() >= SHORTEST_TOP_LEVEL
                && top.chars().allMatch(EmailRule::isLetter);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && isLetterOrDigit(label.charAt(0))
                && label.chars().allMatch(c -> isLetterOrDigit(c) || c == '-');
    }

    private static boolean isLetterOrDigit(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
