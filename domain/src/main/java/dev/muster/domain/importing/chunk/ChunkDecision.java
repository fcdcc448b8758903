package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.Consent;
import dev.muster.domain.importing.decision.Decision;
import dev.muster.domain.importing.decision.DecisionInput;
import dev.muster.domain.importing.decision.Restriction;
import dev.muster.domain.importing.decision.Snapshot;
import dev.muster.domain.importing.decision.Verdict;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the rows of a chunk in order, each in the light of the ones before it. Does no I/O. */
final class ChunkDecision {

    private final Snapshot snapshot;
    private final SeenContacts seenContacts;
    private final ImportPolicy policy;
    private final Map<EmailAddress, ContactDraft> drafts = new LinkedHashMap<>();
    private final Map<UserId, EmailAddress> claims = new HashMap<>();
    private final List<Decided> decided = new ArrayList<>();

    private ChunkDecision(Snapshot snapshot, SeenContacts seenContacts, ImportPolicy policy) {
        this.snapshot = snapshot;
        this.seenContacts = seenContacts;
        this.policy = policy;
    }

    static ChunkDecision of(List<Candidate> rows, Snapshot snapshot, SeenContacts seenContacts, ImportPolicy policy) {
        ChunkDecision decision = new ChunkDecision(snapshot, seenContacts, policy);
        for (Candidate row : rows) {
            Verdict verdict = decision.decide(row);
            if (verdict instanceof Verdict.Reject && policy.onFailure() == OnFailure.STOP) {
                break;
            }
        }
        return decision;
    }

    /** A row, what is to be done about it, what becomes of the consent it states, and the contact that it names. */
    record Decided(Candidate row, Verdict verdict, Consent consent, ContactDraft draft) {}

    /** The verdicts in the order of rows; fewer than rows if the policy stops at a rejected one. */
    List<Decided> decided() {
        return decided;
    }

    /** Every contact that the rows name. */
    Collection<ContactDraft> drafts() {
        return drafts.values();
    }

    private Verdict decide(Candidate row) {
        ContactDraft draft = drafts.computeIfAbsent(
                row.email(), email -> new ContactDraft(email, snapshot.contact(email), seenContacts));
        DecisionInput input = new DecisionInput(
                draft.origin(),
                draft.current(),
                holder(row, draft),
                draft.isWithdrawn(),
                draft.firstRow(),
                snapshot.restrictions(row.email()));
        Verdict verdict = Decision.decide(row, input, policy);
        Decided found = new Decided(row, verdict, Consent.of(row, verdict, input, policy), draft);
        carryOut(found);
        if (snapshot.isFinal(verdict)) {
            withdraw(found);
        }
        decided.add(found);
        return verdict;
    }

    private void carryOut(Decided found) {
        if (found.verdict() instanceof Verdict.Create create) {
            apply(create.profile(), found);
            if (snapshot.restrictions(found.row().email()).contains(Restriction.ERASED)) {
                found.draft().markReadmitted();
            }
        } else if (found.verdict() instanceof Verdict.Change change) {
            apply(change.profile(), found);
        } else if (found.verdict() instanceof Verdict.Keep) {
            found.draft().keep(found.row());
        }
    }

    private void withdraw(Decided found) {
        found.consent().withdrawn().ifPresent(found.draft()::withdraw);
        if (Consent.countsAsWithdrawal(found.row(), found.verdict(), policy)) {
            found.draft().markWithdrawn();
        }
    }

    private void apply(Profile profile, Decided found) {
        Candidate row = found.row();
        boolean saysAll = found.consent().effect() != ConsentEffect.KEPT_PROTECTED;
        found.draft().apply(row, profile, saysAll ? row.fingerprint() : Fingerprint.NONE);
        profile.userId().ifPresent(userId -> claims.putIfAbsent(userId, row.email()));
    }

    private DecisionInput.Holder holder(Candidate row, ContactDraft draft) {
        return row.claimedUserId()
                        .filter(userId -> isHeldByAnother(userId, draft))
                        .isPresent()
                ? DecisionInput.Holder.ANOTHER
                : DecisionInput.Holder.NOBODY_ELSE;
    }

    private boolean isHeldByAnother(UserId userId, ContactDraft draft) {
        Optional<ContactId> stored = snapshot.holder(userId);
        if (stored.isPresent() && !stored.equals(draft.id())) {
            return true;
        }
        EmailAddress claimant = claims.get(userId);
        if (claimant != null && !claimant.equals(draft.email())) {
            return true;
        }
        return seenContacts.wasReleasedByAnother(userId, draft.email());
    }
}
