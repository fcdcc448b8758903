package dev.muster.testkit.vendor.formbricks;

import java.util.List;
import java.util.regex.Pattern;

/** Which addresses Formbricks takes: ASCII, nothing quoted, a last label of letters. Neither trims nor folds. */
final class FormbricksEmail {

    private static final Pattern LOCAL = Pattern.compile("(?!\\.)[A-Za-z0-9_'+.-]*+(?<=[A-Za-z0-9_+-])");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*+");
    private static final Pattern LAST_LABEL = Pattern.compile("[A-Za-z]{2,}+");

    private FormbricksEmail() {}

    static boolean accepts(String address) {
        int at = address.indexOf('@');
        if (at < 1 || address.contains("..")) {
            return false;
        }
        List<String> labels = List.of(address.substring(at + 1).split("\\.", -1));
        int last = labels.size() - 1;
        return last > 0
                && LOCAL.matcher(address.substring(0, at)).matches()
                && labels.subList(0, last).stream()
                        .allMatch(label -> LABEL.matcher(label).matches())
                && LAST_LABEL.matcher(labels.get(last)).matches();
    }
}
