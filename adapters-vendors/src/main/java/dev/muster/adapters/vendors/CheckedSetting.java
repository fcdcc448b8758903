package dev.muster.adapters.vendors;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Validates settings. The message of an exception says how to correct the value. */
final class CheckedSetting {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");
    private static final Duration LONGEST = Duration.ofDays(7);

    private CheckedSetting() {}

    /** The address with scheme and host in lower case, without the default port and trailing slashes. */
    static URI server(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("a server's address begins with https:// or http://");
        }
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the server's address has no valid host; write a host with non-ASCII letters as xn--");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "leave user info, query and fragment out of the server's address; the access key is sent separately");
        }
        boolean defaultPort = address.getPort() < 0 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        String path = SLASHES_AT_END.matcher(address.getRawPath()).replaceFirst("");
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT)
                + (defaultPort ? "" : ":" + address.getPort()) + path);
    }

    /** The key unchanged. The message does not contain it. */
    static String accessKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "an access key consists of visible ASCII characters; this one is empty or has"
                            + " others: look for blanks and line breaks around it");
        }
        return key;
    }

    static String target(String id, String name) {
        if (id.isBlank() || CONTROL.matcher(id).find()) {
            throw new IllegalArgumentException("name the " + name + " by the identifier that the vendor shows for it");
        }
        return id;
    }

    static int atLeastOne(int number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, got " + number);
        }
        return number;
    }

    static Duration time(Duration time, String name) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be longer than zero and at most a week, got " + time);
        }
        return time;
    }

    /** Refuses a time that is longer than another. */
    static void inOrder(Duration shorter, String shorterName, Duration longer, String longerName) {
        if (shorter.compareTo(longer) > 0) {
            throw new IllegalArgumentException(shorterName + " (" + shorter + ") must not be longer than " + longerName
                    + " (" + longer + "); change one of them");
        }
    }
}
