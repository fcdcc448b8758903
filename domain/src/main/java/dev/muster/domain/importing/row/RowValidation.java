package dev.muster.domain.importing.row;

import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Checks a row against the constraints on its record, and turns violations into problems. */
public final class RowValidation {

    private static final Comparator<Problem> BY_FIELD =
            Comparator.comparing(Problem::field).thenComparing(Problem::code).thenComparing(Problem::value);

    private final Validator validator;

    public RowValidation(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with the row; empty if nothing is. The order does not depend on the provider. */
    List<Problem> problemsOf(ContactRow row) {
        if (!row.faults().isEmpty()) {
            return row.faults();
        }
        var violations = validator.validate(row);
        if (violations.isEmpty()) {
            return List.of();
        }
        return violations.stream()
                .map(violation -> problem(row, violation))
                .sorted(BY_FIELD)
                .toList();
    }

    private static Problem problem(ContactRow row, ConstraintViolation<ContactRow> violation) {
        ProblemCode code = ProblemCode.valueOf(violation.getMessageTemplate());
        String field = field(violation);
        return new Problem(
                code, row.position(), field, String.valueOf(violation.getInvalidValue()), hint(violation, code));
    }

    private static String field(ConstraintViolation<ContactRow> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            return node.getName();
        }
        return "";
    }

    private static String hint(ConstraintViolation<ContactRow> violation, ProblemCode code) {
        return switch (code) {
            case EMAIL_MISSING -> "Fill in the email address, or map the column that holds it to email.";
            case EMAIL_MALFORMED -> "Correct the address: it needs one @, a domain with a dot, and no blanks.";
            case TOO_LONG ->
                "Shorten it to "
                        + violation.getConstraintDescriptor().getAttributes().get("max") + " characters.";
            default -> violation.getMessage();
        };
    }
}
