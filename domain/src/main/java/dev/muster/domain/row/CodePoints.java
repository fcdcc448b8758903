package dev.muster.domain.row;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text is at most {@link #max()} Unicode code points long. JSON Schema counts lengths this way
 * (section 6.3.1 of its validation vocabulary), while the standard {@code @Size} counts UTF-16 units.
 */
@Documented
@Constraint(validatedBy = CodePoints.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodePoints {

    /** The limit, inclusive. */
    int max();

    /** The name of a {@code ProblemCode}. */
    String message() default "TOO_LONG";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    final class Validator implements ConstraintValidator<CodePoints, CharSequence> {

        private int max;

        @Override
        public void initialize(CodePoints constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.length() <= max || Character.codePointCount(text, 0, text.length()) <= max;
        }
    }
}
