package dev.muster.domain.importing.decision;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnExistingContact;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a row makes of a person. */
final class ProfileMerge {

    private final Candidate row;
    private final ImportPolicy policy;

    ProfileMerge(Candidate row, ImportPolicy policy) {
        this.row = row;
        this.policy = policy;
    }

    /** The profile of a person first heard of in this row. */
    Profile intoNew() {
        return new Profile(
                row.email(),
                row.userId().appliedTo(Optional.empty()),
                row.status().orElse(ContactStatus.SUBSCRIBED),
                row.tags(),
                attributesInto(Attributes.NONE, OnExistingContact.UPDATE));
    }

    /**
     * The profile of a person who is known, from the store or from an earlier row.
     *
     * @param isWithdrawn whether an earlier row of the import withdraws the person's consent
     */
    Profile into(Profile current, boolean isWithdrawn) {
        boolean fill = policy.onExistingContact() == OnExistingContact.FILL_BLANKS;
        OnExistingContact mode = fill ? OnExistingContact.FILL_BLANKS : OnExistingContact.UPDATE;
        EmailAddress email = fill ? current.email() : row.email();
        Optional<UserId> userId = fill && current.userId().isPresent()
                ? current.userId()
                : row.userId().appliedTo(current.userId());
        return new Profile(
                email,
                userId,
                status(current.status(), mode, isWithdrawn),
                current.tags().and(row.tags()),
                attributesInto(current.attributes(), mode));
    }

    /** An override is meant for what was stored before the import: it subscribes nobody whom another row withdraws. */
    private ContactStatus status(ContactStatus current, OnExistingContact mode, boolean isWithdrawn) {
        ContactStatus stated = row.status().orElse(current);
        boolean overrides = policy.onConsentConflict() instanceof OnConsentConflict.ApplyStated
                && mode != OnExistingContact.FILL_BLANKS
                && !(isWithdrawn && stated == ContactStatus.SUBSCRIBED);
        return overrides || stated.isMoreProtectiveThan(current) ? stated : current;
    }

    private Attributes attributesInto(Attributes current, OnExistingContact mode) {
        Map<String, AttributeValue> merged = new TreeMap<>(current.values());
        row.attributes().forEach((key, value) -> {
            AttributeValue stored = merged.get(key);
            if (mode == OnExistingContact.FILL_BLANKS && stored != null && !stored.isBlank()) {
                return;
            }
            if (!value.isBlank() || policy.onBlankValue() == OnBlankValue.STORE) {
                merged.merge(key, value, ProfileMerge::later);
            } else if (policy.onBlankValue() == OnBlankValue.CLEAR) {
                merged.remove(key);
            }
        });
        return Attributes.of(merged);
    }

    /** Text that spells a stored JSON value says nothing new, and the JSON value says more: it stays. */
    private static AttributeValue later(AttributeValue stored, AttributeValue sent) {
        return sent instanceof AttributeValue.Text && sent.text().equals(stored.text()) ? stored : sent;
    }
}
