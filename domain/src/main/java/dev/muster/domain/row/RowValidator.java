package dev.muster.domain.row;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;

/** Makes validators for rows out of whatever Jakarta Validation provider the host brings. */
public final class RowValidator {

    private RowValidator() {}

    /**
     * A validator of the default provider. Messages are problem codes and are left as they are, so no expression
     * language has to be on the class path.
     *
     * @throws jakarta.validation.NoProviderFoundException if the host brings no provider
     */
    public static Validator ofDefaultProvider() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Verbatim())
                .buildValidatorFactory()
                .getValidator();
    }

    private static final class Verbatim implements MessageInterpolator {

        @Override
        public String interpolate(String messageTemplate, Context context) {
            return messageTemplate;
        }

        @Override
        public String interpolate(String messageTemplate, Context context, Locale locale) {
            return messageTemplate;
        }
    }
}
