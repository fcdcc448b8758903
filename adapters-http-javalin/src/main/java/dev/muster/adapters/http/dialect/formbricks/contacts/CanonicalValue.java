package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.DateText;
import dev.muster.domain.attribute.NumberText;
import java.util.Optional;

/** Stored text in the form in which Formbricks returns it. */
final class CanonicalValue {

    private CanonicalValue() {}

    /**
     * A date in UTC with milliseconds and a number as JavaScript prints it. Text that does not fit the type stays as it is.
     *
     * @return empty for a blank of a number or date key, which means no value
     */
    static Optional<String> of(String text, DataType type) {
        return switch (type) {
            case STRING, UNTYPED -> Optional.of(text);
            case NUMBER ->
                Blanks.isBlank(text)
                        ? Optional.empty()
                        : Optional.of(NumberText.isFinite(text) ? JavaScriptNumber.print(text) : text);
            case DATE ->
                Blanks.isBlank(text)
                        ? Optional.empty()
                        : Optional.of(DateText.parse(text).map(Timestamps::text).orElse(text));
        };
    }
}
