package dev.muster.domain.importing.decision;

import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import java.util.Optional;

/**
 * What becomes of the consent that a row states, once the row is decided.
 *
 * @param effect what to report
 * @param withdrawn the profile that the withdrawal of a refused or skipped row gives its contact; empty if none does
 */
public record Consent(ConsentEffect effect, Optional<Profile> withdrawn) {

    private static final Consent UNAFFECTED = new Consent(ConsentEffect.NONE, Optional.empty());

    /** What becomes of it under this verdict. A pure function. */
    public static Consent of(Candidate row, Verdict verdict, DecisionInput input, ImportPolicy policy) {
        if (verdict instanceof Verdict.Create create) {
            return create.profile().status() == ContactStatus.SUBSCRIBED
                    ? new Consent(ConsentEffect.SUBSCRIBED, Optional.empty())
                    : UNAFFECTED;
        }
        if (verdict instanceof Verdict.Change change) {
            return applied(row, change.profile().status());
        }
        if (verdict instanceof Verdict.Keep) {
            return input.current()
                    .map(current -> applied(row, current.status()))
                    .orElse(UNAFFECTED);
        }
        return countsAsWithdrawal(row, verdict, policy) ? withdrawn(row, input) : UNAFFECTED;
    }

    /** Whether the row withdraws the person's consent and the policy lets that count. */
    public static boolean countsAsWithdrawal(Candidate row, Verdict verdict, ImportPolicy policy) {
        return row.withdrawal().isPresent()
                && (verdict.appliesRow() || policy.onRefusedWithdrawal() == OnRefusedWithdrawal.APPLY);
    }

    private static Consent applied(Candidate row, ContactStatus after) {
        boolean kept = row.status().filter(after::isMoreProtectiveThan).isPresent();
        return kept ? new Consent(ConsentEffect.KEPT_PROTECTED, Optional.empty()) : UNAFFECTED;
    }

    /** Nobody is created who is to be kept out. */
    private static Consent withdrawn(Candidate row, DecisionInput input) {
        Optional<Profile> after = input.origin() == ContactOrigin.NEW
                ? row.withdrawal()
                        .filter(status -> input.restrictions().isEmpty())
                        .map(status -> addressOnly(row, status))
                : input.current().flatMap(current -> moreProtected(current, row));
        return after.isPresent() ? new Consent(ConsentEffect.WITHDRAWN, after) : UNAFFECTED;
    }

    private static Profile addressOnly(Candidate row, ContactStatus status) {
        return new Profile(row.email(), Optional.empty(), status, Tags.NONE, Attributes.NONE);
    }

    /** A contact that was not read is one that the same row was applied to: it has the row's status. */
    private static Optional<Profile> moreProtected(Profile current, Candidate row) {
        return row.withdrawal()
                .filter(status -> status.isMoreProtectiveThan(current.status()))
                .map(status ->
                        new Profile(current.email(), current.userId(), status, current.tags(), current.attributes()));
    }
}
