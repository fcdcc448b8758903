package dev.muster.adapters.vendors.formbricks.upload;

import java.util.regex.Pattern;

/**
 * The email syntax that Formbricks accepts: ASCII without quotes, labels that begin with a letter or a digit, a top-level
 * domain of letters. Checks label by label, since one regular expression overflows the stack on a long address.
 */
public final class EmailRule {

    /** The rule and the cure, for people. */
    public static final String RULE =
            "Formbricks takes letters a-z, digits and _ ' + - . before the @, and a domain of ASCII"
                    + " labels behind it. Correct the address; a domain with other letters can be written as xn--.";

    private static final Pattern LOCAL = Pattern.compile("(?!\\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern TOP = Pattern.compile("[A-Za-z]{2,}");

    private EmailRule() {}

    public static boolean matches(String address) {
        int at = address.indexOf('@');
        return at > 0
                && !address.contains("..")
                && LOCAL.matcher(address.substring(0, at)).matches()
                && isDomain(address.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (int i = 0; i < labels.length - 1; i++) {
            if (!LABEL.matcher(labels[i]).matches()) {
                return false;
            }
        }
        return labels.length > 1 && TOP.matcher(labels[labels.length - 1]).matches();
    }
}
