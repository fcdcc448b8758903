package dev.muster.domain.row;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.EmailAddress;
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
 * The text is an address that {@link EmailAddress#parse} accepts. Blank text passes: that it is missing is another
 * constraint's to say. The standard {@code @Email} would let {@code a@b} and {@code a@[127.0.0.1]} pass.
 */
@Documented
@Constraint(validatedBy = WellFormedEmail.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormedEmail {

    /** The name of a {@code ProblemCode}. */
    String message() default "EMAIL_MALFORMED";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Parses. */
    final class Validator implements ConstraintValidator<WellFormedEmail, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null
                    || Blanks.isBlank(text.toString())
                    || EmailAddress.parse(text.toString()).isPresent();
        }
    }
}
