package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactStatus;
import java.util.List;
import java.util.Optional;

/**
 * What holds for everybody in a file.
 *
 * @param status the status of all; a column that protects a person more still counts. Empty if nothing was said
 * @param tags tags that all get, beside those of their row
 */
public record Everybody(Optional<ContactStatus> status, List<String> tags) {

    /** Nothing was said. */
    public static final Everybody UNSTATED = new Everybody(Optional.empty(), List.of());

    public Everybody {
        requireNonNull(status);
        tags = List.copyOf(tags);
    }

    /** All have this status. */
    public static Everybody is(ContactStatus status) {
        return new Everybody(Optional.of(status), List.of());
    }

    /** All get these tags as well. */
    public Everybody tagged(List<String> names) {
        return new Everybody(status, names);
    }
}
