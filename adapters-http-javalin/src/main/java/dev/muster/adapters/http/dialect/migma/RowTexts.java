package dev.muster.adapters.http.dialect.migma;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says to a person what is wrong with a row: {@code Row 3 (a@b): Invalid email address}. */
final class RowTexts {

    private static final int LONGEST_EMAIL = 100;

    private RowTexts() {}

    /** One text for all problems of one row. */
    static String of(Subscriber subscriber, List<Problem> problems) {
        String email = cut(Blanks.trim(subscriber.email()));
        return "Row " + subscriber.position().number() + (email.isEmpty() ? "" : " (" + email + ")") + ": "
                + problems.stream().map(RowTexts::text).distinct().collect(Collectors.joining("; "));
    }

    private static String text(Problem problem) {
        String field = problem.field().isEmpty() ? "Subscriber" : problem.field();
        return switch (problem.code()) {
            case EMAIL_MISSING -> "Email address is missing";
            case EMAIL_MALFORMED -> "Invalid email address";
            case EMAIL_TOO_LONG -> "Email address is too long";
            case USER_ID_TAKEN -> "userId belongs to another contact";
            case STATUS_UNKNOWN -> "Invalid status, use subscribed, unsubscribed, bounced or non-subscribed";
            case KEY_REPEATED -> field + " has two different values";
            case CHARACTER_FORBIDDEN -> field + " contains a character that cannot be stored. " + problem.hint();
            case TOO_LONG -> field + " is too long. " + problem.hint();
            case WRONG_TYPE -> field + " has the wrong type. " + problem.hint();
            case WORKSPACE_MISMATCH -> "projectId differs from the projectId of the request";
            default -> field + " is not valid. " + problem.hint();
        };
    }

    private static String cut(String email) {
        int length = email.codePointCount(0, email.length());
        return length <= LONGEST_EMAIL ? email : email.substring(0, email.offsetByCodePoints(0, LONGEST_EMAIL)) + "...";
    }
}
