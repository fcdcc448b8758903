package dev.muster.testkit;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactStatus;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A contact as it is stored at the other side of a sink.
 *
 * @param userId who it is in the customer's own system; empty if that is not known there
 * @param status its consent; empty if the other side keeps none
 * @param tags the names of its tags
 * @param attributes its values as text, under the keys they have here: first and last name included, email address and
 *     userId not. Of a JSON value the text is its compact source
 */
public record SeenContact(
        Optional<String> userId, Optional<ContactStatus> status, Set<String> tags, Map<String, String> attributes) {

    public SeenContact {
        requireNonNull(userId);
        requireNonNull(status);
        tags = Set.copyOf(tags);
        attributes = Map.copyOf(attributes);
    }
}
