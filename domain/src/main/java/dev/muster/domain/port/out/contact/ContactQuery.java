package dev.muster.domain.port.out.contact;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactStatus;
import java.util.List;
import java.util.Optional;

/**
 * Which contacts to show.
 *
 * @param status only those with this status; empty for all
 * @param tags only those with at least one of these tags, compared exactly; empty for all
 * @param search only those in whose address or name this text is found; empty for all
 * @param offset how many to pass over; not negative
 * @param limit how many to show at most; at least 1
 */
public record ContactQuery(Optional<ContactStatus> status, List<String> tags, String search, long offset, int limit) {

    public ContactQuery {
        requireNonNull(status);
        tags = List.copyOf(tags);
        requireNonNull(search);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "no negative offset and at least one contact, got " + offset + ", " + limit);
        }
    }

    /** All contacts, page by page. */
    public static ContactQuery all(long offset, int limit) {
        return new ContactQuery(Optional.empty(), List.of(), "", offset, limit);
    }
}
