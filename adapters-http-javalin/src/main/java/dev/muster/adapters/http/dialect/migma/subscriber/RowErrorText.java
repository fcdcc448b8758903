package dev.muster.adapters.http.dialect.migma.subscriber;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import java.util.List;
import java.util.stream.Collectors;

/** Says to a person what is wrong with a row: {@code Row 3 (a@b): Invalid email address}. */
public final class RowErrorText {

    public static final String INVALID_EMAIL = "Invalid email address";
    public static final String INVALID_STATUS =
            "Invalid status, use subscribed, unsubscribed, bounced or non-subscribed";

    private static final int LONGEST_EMAIL = 100;

    private RowErrorText() {}

    /**
     * One text for all problems of one row.
     *
     * @param email the address as it was sent; empty if there was none
     */
    public static String of(RowPosition position, String email, List<Problem> problems) {
        String cut = cut(Blanks.trim(email));
        return "Row " + position.number() + (cut.isEmpty() ? "" : " (" + cut + ")") + ": " + of(problems);
    }

    /** One text for all problems of a contact that came alone. */
    public static String of(List<Problem> problems) {
        return problems.stream().map(RowErrorText::text).distinct().collect(Collectors.joining("; "));
    }

    private static String text(Problem problem) {
        String field = problem.field().isEmpty() ? "Subscriber" : problem.field();
        return switch (problem.code()) {
            case EMAIL_MISSING -> "Email address is missing";
            case EMAIL_MALFORMED -> INVALID_EMAIL;
            case EMAIL_TOO_LONG -> "Email address is too long";
            case USER_ID_TAKEN -> "userId belongs to another contact";
            case STATUS_UNKNOWN -> INVALID_STATUS;
            case ERASED -> "The contact was removed; leave it out, or create it by a request of its own";
            case KEY_REPEATED -> field + " has two different values";
            case CHARACTER_FORBIDDEN -> field + " contains a character that cannot be stored. " + problem.hint();
            case TOO_LONG -> field + " is too long. " + problem.hint();
            case WRONG_TYPE -> field + " has the wrong type. " + problem.hint();
            case WORKSPACE_MISMATCH -> "projectId differs from the projectId of the request";
            case RECORD_RAGGED, RECORD_MALFORMED -> problem.hint();
            default -> field + " is not valid. " + problem.hint();
        };
    }

    private static String cut(String email) {
        int length = email.codePointCount(0, email.length());
        return length <= LONGEST_EMAIL ? email : email.substring(0, email.offsetByCodePoints(0, LONGEST_EMAIL)) + "...";
    }
}
