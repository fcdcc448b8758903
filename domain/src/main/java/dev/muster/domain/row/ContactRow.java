package dev.muster.domain.row;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Tags;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One candidate contact as it arrived. What is absent says nothing about an existing contact; what is blank is for the
 * policy to judge.
 *
 * @param position where it stands in its source
 * @param email the email address as text; empty if the row has none
 * @param userId the userId as text; empty if the row has none
 * @param status the status word; empty if the row has none
 * @param tags names of tags to add; empty adds none
 * @param attributes all other values, in the order of arrival
 * @param names display names of attribute keys, {@code email} and {@code userId} included, as far as the source states
 *     them
 * @param faults what the source could not read of this row; a row with faults is rejected with them
 * @param original the record's fields as they stood in the source, so that a refused row can be handed back; empty if
 *     the source keeps none
 */
public record ContactRow(
        RowPosition position,

        @Filled(message = "EMAIL_MISSING") @WellFormedEmail String email,

        Optional<String> userId,
        Optional<String> status,
        List<@CodePoints(max = Tags.MOST_CHARACTERS) String> tags,
        List<RowAttribute> attributes,
        Map<String, String> names,
        List<Problem> faults,
        List<String> original) {

    public ContactRow {
        requireNonNull(position);
        requireNonNull(email);
        requireNonNull(userId);
        requireNonNull(status);
        tags = List.copyOf(tags);
        attributes = List.copyOf(attributes);
        names = Map.copyOf(names);
        faults = List.copyOf(faults);
        original = List.copyOf(original);
    }

    /** Starts a row at the given position with the given address. */
    public static ContactRowBuilder at(RowPosition position, String email) {
        return new ContactRowBuilder(position, email);
    }

    /** Starts a row with the given number, for sources without lines. */
    public static ContactRowBuilder at(long number, String email) {
        return new ContactRowBuilder(RowPosition.of(number), email);
    }
}
