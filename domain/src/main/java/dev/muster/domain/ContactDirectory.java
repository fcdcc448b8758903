package dev.muster.domain;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.ContactEditing;
import dev.muster.domain.importing.CreatedContactListener;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.policy.OnSuppressed;
import dev.muster.domain.policy.OnUserIdConflict;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.in.Readmission;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.suppression.TombstoneSecret;
import dev.muster.domain.workspace.WorkspaceId;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Single contacts: to create, find, list, edit and remove them, one transaction a call. Every method throws
 * {@link StoreUnavailable} if the store is lost; then nothing was changed. Thread-safe.
 */
public final class ContactDirectory {

    private final ContactStore store;
    private final ImportContacts importer;
    private final ContactEditing editing;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * A directory.
     *
     * @param importer over the same store: a new contact is an import of one row
     * @param validator checks what is set, see {@link dev.muster.domain.row.RowValidator}
     * @param random a cryptographically strong generator: the first removal makes the secret of a workspace's tombstones
     */
    public ContactDirectory(
            ContactStore store,
            ImportContacts importer,
            Validator validator,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.importer = importer;
        this.editing = new ContactEditing(validator);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Creates a contact under the rules of an import. If it is refused, nothing is stored, a withdrawal included.
     * Creates a contact under the rules of an import. Somebody whom the suppression list covers is created unsubscribed,
     * whatever the policy says of that. Somebody who was removed is refused or readmitted as the policy says.
     *
     * @return refused with {@code CONTACT_EXISTS} if the address is known, and with {@code USER_ID_TAKEN} if the userId
     *     is, whatever the policy says of those
     */
    public EditResult create(WorkspaceId workspace, ContactRow row, ImportPolicy policy, Attribution by) {
        CreatedContactListener creation = new CreatedContactListener(row);
        importer.importAll(new ImportRequest(
                workspace,
                RowSource.of(List.of(row)),
                policy.with(OnExistingContact.REJECT_ROW)
                        .with(OnUserIdConflict.REJECT_ROW)
                        .with(OnRefusedWithdrawal.LEAVE)
                        .with(OnSuppressed.PROTECT),
                creation,
                by));
        return creation.result();
    }

    /** The contact with this identifier. */
    public Optional<Contact> find(WorkspaceId workspace, ContactId id) {
        return store.view(workspace, view -> view.contact(id));
    }

    /** The contact with this address. */
    public Optional<Contact> find(WorkspaceId workspace, EmailAddress email) {
        return store.preview(
                workspace, transaction -> new TransactionEnd.RollBack<>(stored(email, transaction.contacts())));
    }

    /** Which contact has this userId. */
    public Optional<ContactId> holder(WorkspaceId workspace, UserId userId) {
        return store.preview(
                workspace,
                transaction -> new TransactionEnd.RollBack<>(Optional.ofNullable(
                        transaction.contacts().holders(List.of(userId)).get(userId))));
    }

    /** Hands every contact to the reader, oldest first, from one consistent state and in constant memory. */
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }

    /** Contacts page by page, oldest first. */
    public ContactPage page(WorkspaceId workspace, ContactQuery query) {
        return store.view(workspace, view -> view.page(query));
    }

    /** How the status of these contacts changed since they were created, oldest change first. */
    public List<StatusChange> statusChanges(WorkspaceId workspace, Collection<ContactId> contacts) {
        return store.view(workspace, view -> view.statusChanges(contacts));
    }

    /**
     * Edits the contact with this identifier. A status is applied as stated; but whoever the suppression list covers is
     * unsubscribed afterwards, or better protected.
     */
    public EditResult edit(WorkspaceId workspace, ContactId id, ContactEdit edit, Attribution by) {
        return find(workspace, id)
                .map(found -> edit(workspace, found.profile().email(), Optional.of(id), edit, by))
                .orElseGet(EditResult.NotFound::new);
    }

    /** Edits the contact with this address, under the same rules. */
    public EditResult edit(WorkspaceId workspace, EmailAddress email, ContactEdit edit, Attribution by) {
        return edit(workspace, email, Optional.empty(), edit, by);
    }

    /** Removes a contact and every trace of it, and refuses its return; answers whether it was there. */
    public boolean remove(WorkspaceId workspace, ContactId id) {
        return remove(workspace, id, Readmission.REFUSED);
    }

    /** Removes a contact and every trace of it; answers whether it was there. */
    public boolean remove(WorkspaceId workspace, ContactId id, Readmission readmission) {
        Map<ContactId, EmailAddress> found = new LinkedHashMap<>();
        find(workspace, id).ifPresent(contact -> found.put(id, contact.profile().email()));
        return !inTransaction(workspace, transaction -> remove(found, readmission, transaction))
                .isEmpty();
    }

    /** Removes the contacts with these addresses, see the other method; answers those that were there. */
    public Set<EmailAddress> remove(WorkspaceId workspace, Collection<EmailAddress> emails) {
        return remove(workspace, emails, Readmission.REFUSED);
    }

    /** Removes the contacts with these addresses and every trace of them; answers those that were there. */
    public Set<EmailAddress> remove(WorkspaceId workspace, Collection<EmailAddress> emails, Readmission readmission) {
        return inTransaction(workspace, transaction -> {
            Map<ContactId, EmailAddress> found = new LinkedHashMap<>();
            find(emails, transaction.contacts()).forEach((email, known) -> found.put(known.id(), email));
            return remove(found, readmission, transaction);
        });
    }

    private Set<EmailAddress> remove(
            Map<ContactId, EmailAddress> found, Readmission readmission, StoreTransaction transaction) {
        Set<EmailAddress> removed = new LinkedHashSet<>();
        transaction.contacts().remove(found.keySet()).forEach(id -> removed.add(found.get(id)));
        if (readmission == Readmission.REFUSED && !removed.isEmpty()) {
            Tombstones tombstones = transaction.exclusions().tombstones();
            TombstoneSecret secret = tombstones.secret().orElseGet(() -> TombstoneSecret.of(random));
            tombstones.keep(secret, removed.stream().map(secret::tombstone).toList());
        }
        return removed;
    }

    private EditResult edit(
            WorkspaceId workspace, EmailAddress email, Optional<ContactId> id, ContactEdit edit, Attribution by) {
        return inTransaction(
                workspace,
                transaction -> stored(email, transaction.contacts())
                        .filter(contact -> id.isEmpty() || id.get().equals(contact.id()))
                        .map(contact -> editing.edit(contact, edit, transaction, now(), by))
                        .orElseGet(EditResult.NotFound::new));
    }

    private <T> T inTransaction(WorkspaceId workspace, Function<StoreTransaction, T> work) {
        return store.inTransaction(workspace, transaction -> new TransactionEnd.Commit<>(work.apply(transaction)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<EmailAddress, LookupResult> find(Collection<EmailAddress> emails, Contacts contacts) {
        return contacts.find(new LinkedHashSet<>(emails)
                .stream().map(email -> new Lookup(email, Fingerprint.NONE)).toList());
    }

    private static Optional<Contact> stored(EmailAddress email, Contacts contacts) {
        return find(List.of(email), contacts).values().stream()
                .filter(LookupResult.Stored.class::isInstance)
                .map(known -> ((LookupResult.Stored) known).contact())
                .findFirst();
    }
}
