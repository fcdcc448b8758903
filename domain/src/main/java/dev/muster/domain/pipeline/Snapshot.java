package dev.muster.domain.pipeline;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.Known;
import java.util.Map;
import java.util.Optional;

/** What the store knows of a chunk's identities, or is assumed to know. */
record Snapshot(Basis basis, Map<EmailAddress, Known> contacts, Map<UserId, ContactId> holders) {

    /** The assumption that every row is new; the store refuses the rows for which it is wrong. */
    static final Snapshot NOTHING_KNOWN = new Snapshot(Basis.ASSUMED, Map.of(), Map.of());

    Optional<Known> contact(EmailAddress email) {
        return Optional.ofNullable(contacts.get(email));
    }

    Optional<ContactId> holder(UserId userId) {
        return Optional.ofNullable(holders.get(userId));
    }

    /** Whether a verdict on this basis is final. On a mere assumption only a creation is: the store confirms it. */
    boolean settles(Verdict verdict) {
        return basis == Basis.LOOKED_UP || verdict instanceof Verdict.Create;
    }

    /** Where the knowledge comes from. */
    enum Basis {
        ASSUMED,
        LOOKED_UP
    }
}
