package dev.muster.domain.importing.decision;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.LookupResult;
import java.util.Map;
import java.util.Optional;

/** What the store knows of a chunk's identities, or is assumed to know. */
public record Snapshot(Basis basis, Map<EmailAddress, LookupResult> contacts, Map<UserId, ContactId> holders) {

    /** The assumption that every row is new; the store refuses the rows for which it is wrong. */
    public static final Snapshot NOTHING_KNOWN = new Snapshot(Basis.ASSUMED, Map.of(), Map.of());

    public Optional<LookupResult> contact(EmailAddress email) {
        return Optional.ofNullable(contacts.get(email));
    }

    public Optional<ContactId> holder(UserId userId) {
        return Optional.ofNullable(holders.get(userId));
    }

    /** Whether a verdict on this basis is final. On a mere assumption only a creation is: the store confirms it. */
    public boolean isFinal(Verdict verdict) {
        return basis == Basis.LOOKED_UP || verdict instanceof Verdict.Create;
    }

    /** Where the knowledge comes from. */
    public enum Basis {
        ASSUMED,
        LOOKED_UP
    }
}
