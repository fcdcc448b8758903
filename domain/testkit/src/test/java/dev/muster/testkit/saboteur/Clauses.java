package dev.muster.testkit.saboteur;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number of a clause off a test's display name. */
final class Clauses {

    private static final Pattern NAME = Pattern.compile("([A-Z]+-[0-9]+) (?:must|should|may): .+");

    private Clauses() {}

    static String of(String displayName) {
        Matcher matcher = NAME.matcher(displayName);
        if (!matcher.matches()) {
            throw new AssertionError("does not begin with a clause and its obligation: " + displayName);
        }
        return matcher.group(1);
    }
}
