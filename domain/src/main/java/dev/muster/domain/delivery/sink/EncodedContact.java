package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A contact in a sink's terms.
 *
 * @param content all that the sink would know of the contact, so that equal contents need not be sent twice
 * @param bytes how many bytes it takes in a request, what separates it from the next one included
 * @param keys the attribute keys that must be there before it is sent
 * @param losses what of it does not arrive, each once
 * @param refusal why the sink will not take it at all; empty if it may. That a contact is larger than a request is seen to by
 *     the delivery
 */
public record EncodedContact(
        String content, int bytes, Set<String> keys, List<Loss> losses, Optional<Refusal> refusal) {

    public EncodedContact {
        requireNonNull(content);
        keys = Set.copyOf(keys);
        losses = List.copyOf(losses);
        requireNonNull(refusal);
    }
}
