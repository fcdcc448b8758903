package dev.muster.domain.importing;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.row.ContactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the contact that an import of one row created, in the transaction that created it. Used once. */
public final class CreatedContactListener implements ImportListener {

    private final Optional<EmailAddress> email;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Contact> created = Optional.empty();

    public CreatedContactListener(ContactRow row) {
        this.email = EmailAddress.parse(row.email());
    }

    @Override
    public void beforeCommit(StoreTransaction transaction, Iterable<RowOutcome> outcomes) {
        created = email.map(address -> transaction.contacts().find(List.of(new Lookup(address, Fingerprint.NONE))))
                .flatMap(found -> found.values().stream().findFirst())
                .filter(LookupResult.Stored.class::isInstance)
                .map(known -> ((LookupResult.Stored) known).contact());
    }

    @Override
    public void onOutcome(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Rejected rejected) {
            problems.addAll(rejected.problems());
        }
        if (!(outcome instanceof RowOutcome.Created)) {
            created = Optional.empty();
        }
    }

    /** The contact, or why it was refused; throws {@link StoreUnavailable} if the import was interrupted. */
    public EditResult result() {
        if (!problems.isEmpty()) {
            return new EditResult.Refused(problems);
        }
        return new EditResult.Stored(created.orElseThrow(
                () -> new StoreUnavailable("the contact could not be stored", StoreUnavailable.Retry.LATER)));
    }
}
