package dev.muster.domain.importing;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.importing.chunk.SeenContacts;
import dev.muster.domain.importing.decision.ContactOrigin;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.util.Optional;

/**
 * Rows of a job that overrides consent. A job is imported in portions, and an import remembers only its own rows, so here
 * a row that would subscribe a person whom an earlier row withdraws loses its status before the job is stored.
 */
public final class OverrideRows implements RowSource {

    private final RowSource rows;
    private final SeenContacts seen = new SeenContacts();

    private OverrideRows(RowSource rows) {
        this.rows = rows;
    }

    /** The rows as a job under this policy is to process them. */
    public static RowSource of(RowSource rows, ImportPolicy policy) {
        return policy.onConsentConflict() instanceof OnConsentConflict.ApplyStated ? new OverrideRows(rows) : rows;
    }

    @Override
    public Optional<ContactRow> next() {
        return rows.next().map(this::consistent);
    }

    private ContactRow consistent(ContactRow row) {
        Optional<ContactStatus> status = row.status().flatMap(word -> ContactStatus.ofWord(Blanks.trim(word)));
        Optional<EmailAddress> email = status.flatMap(stated -> EmailAddress.parse(row.email()));
        if (status.filter(ContactStatus::isWithdrawal).isPresent()) {
            email.ifPresent(withdrawn -> seen.markWithdrawn(withdrawn, ContactOrigin.STORED));
            return row;
        }
        boolean subscribesAgain =
                status.filter(ContactStatus.SUBSCRIBED::equals).isPresent()
                        && email.filter(seen::isWithdrawn).isPresent();
        return subscribesAgain ? withoutStatus(row) : row;
    }

    private static ContactRow withoutStatus(ContactRow row) {
        return new ContactRow(
                row.position(),
                row.email(),
                row.userId(),
                Optional.empty(),
                row.tags(),
                row.attributes(),
                row.names(),
                row.faults(),
                row.original());
    }
}
