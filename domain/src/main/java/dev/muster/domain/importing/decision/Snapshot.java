package dev.muster.domain.importing.decision;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.LookupResult;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the store knows of a chunk's identities, or is assumed to know. */
public record Snapshot(
        Basis basis,
        Map<EmailAddress, LookupResult> contacts,
        Map<UserId, ContactId> holders,
        Map<EmailAddress, Set<Restriction>> restrictions) {

    /** The assumption that every row is new; the store refuses the rows for which it is wrong. */
    public static final Snapshot NOTHING_KNOWN = new Snapshot(Basis.ASSUMED, Map.of(), Map.of());

    /** What is known where nobody is restricted. */
    public Snapshot(Basis basis, Map<EmailAddress, LookupResult> contacts, Map<UserId, ContactId> holders) {
        this(basis, contacts, holders, Map.of());
    }

    /** The same, and who is restricted. Restrictions are looked up, even where the rest is an assumption. */
    public Snapshot with(Map<EmailAddress, Set<Restriction>> found) {
        return new Snapshot(basis, contacts, holders, found);
    }

    public Set<Restriction> restrictions(EmailAddress email) {
        return restrictions.getOrDefault(email, Set.of());
    }

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
