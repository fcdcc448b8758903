package dev.muster.adapters.http.dialect.migma.subscriber;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.CodePoints;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of {@code subscribers}. Its constraints are those of the published schema that the core does not have.
 *
 * @param position where it stands
 * @param email the address as sent; empty if there is none
 * @param phone free-form
 * @param status one of four words, exactly
 * @param projectId the project it names itself
 * @param texts first and last name, country and language, by attribute key
 * @param tags names of tags
 * @param customFields anything else; strings are text, all other values JSON
 * @param faults what could not be read
 */
public record Subscriber(
        RowPosition position,
        String email,
        Optional<@CodePoints(max = Subscriber.LONGEST_PHONE) String> phone,
        Optional<@Pattern(regexp = "subscribed|unsubscribed|bounced|non-subscribed", message = "STATUS_UNKNOWN") String>
                status,
        Optional<String> projectId,
        Map<String, String> texts,
        List<String> tags,
        Map<String, AttributeValue> customFields,
        List<Problem> faults) {

    static final int LONGEST_PHONE = 30;

    public Subscriber {
        requireNonNull(position);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        tags = List.copyOf(tags);
        customFields = Collections.unmodifiableMap(new LinkedHashMap<>(customFields));
        faults = List.copyOf(faults);
    }
}
