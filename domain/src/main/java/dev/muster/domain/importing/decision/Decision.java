package dev.muster.domain.importing.decision;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnSuppressed;
import dev.muster.domain.policy.OnUserIdConflict;
import dev.muster.domain.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to do about one row, given what is known. A pure function. All rules about contacts are here, in
 * {@link ProfileMerge} and in {@link Consent}.
 */
public final class Decision {

    private Decision() {}

    public static Verdict decide(Candidate row, DecisionInput input, ImportPolicy policy) {
        if (row.isRefused()) {
            return new Verdict.Reject(row.problems());
        }
        return byRestriction(row, input, policy)
                .or(() -> byPolicy(row, input, policy))
                .orElseGet(() -> byContent(row, input, policy));
    }

    /** Whether the person is kept out, whatever else the policy says. */
    private static Optional<Verdict> byRestriction(Candidate row, DecisionInput input, ImportPolicy policy) {
        if (input.restrictions().contains(Restriction.SUPPRESSED) && policy.onSuppressed() == OnSuppressed.SKIP_ROW) {
            return Optional.of(new Verdict.Skip(SkipReason.SUPPRESSED));
        }
        return isReturn(input) && policy.onErased() == OnErased.REJECT_ROW
                ? Optional.of(reject(
                        row,
                        ProblemCode.ERASED,
                        AttributeKey.EMAIL,
                        row.email().typed(),
                        "The person was removed for good; leave the row out, or import with an override."))
                : Optional.empty();
    }

    /** Whether a removed person comes back. */
    private static boolean isReturn(DecisionInput input) {
        return input.restrictions().contains(Restriction.ERASED) && input.origin() == ContactOrigin.NEW;
    }

    /** What the policy says of rows for people who are known already, whatever the row says of them. */
    private static Optional<Verdict> byPolicy(Candidate row, DecisionInput input, ImportPolicy policy) {
        if (input.origin().isDuplicate()) {
            return onDuplicate(row, input, policy.onDuplicateRow());
        }
        return input.origin() == ContactOrigin.STORED ? onExisting(row, policy.onExistingContact()) : Optional.empty();
    }

    private static Optional<Verdict> onDuplicate(Candidate row, DecisionInput input, OnDuplicateRow answer) {
        return switch (answer) {
            case MERGE -> Optional.empty();
            case KEEP_FIRST -> Optional.of(new Verdict.Skip(SkipReason.DUPLICATE_ROW));
            case REJECT_ROW ->
                Optional.of(reject(
                        row,
                        ProblemCode.DUPLICATE_ROW,
                        AttributeKey.EMAIL,
                        row.email().typed(),
                        "Row " + input.firstRow() + " has the same email; keep one of them."));
        };
    }

    private static Optional<Verdict> onExisting(Candidate row, OnExistingContact answer) {
        return switch (answer) {
            case UPDATE, FILL_BLANKS -> Optional.empty();
            case SKIP_ROW -> Optional.of(new Verdict.Skip(SkipReason.CONTACT_EXISTS));
            case REJECT_ROW ->
                Optional.of(reject(
                        row,
                        ProblemCode.CONTACT_EXISTS,
                        AttributeKey.EMAIL,
                        row.email().typed(),
                        "The contact exists; remove the row, or let the import update contacts."));
        };
    }

    private static Verdict byContent(Candidate row, DecisionInput input, ImportPolicy policy) {
        if (input.origin() == ContactOrigin.NEW) {
            return conflict(row, input, policy, Optional.empty())
                    .orElseGet(() -> new Verdict.Create(permitted(new ProfileMerge(row, policy).intoNew(), input)));
        }
        if (input.current().isEmpty()) {
            return new Verdict.Keep();
        }
        Profile current = input.current().get();
        Profile merged = permitted(new ProfileMerge(row, policy).into(current, input.isWithdrawn()), input);
        return conflict(row, input, policy, Optional.of(new Merge(current, merged)))
                .orElseGet(() -> merged.saysTheSameAs(current) ? new Verdict.Keep() : new Verdict.Change(merged));
    }

    /** Whoever is suppressed is never left subscribed, and nobody is created subscribed whom an earlier row withdraws. */
    private static Profile permitted(Profile profile, DecisionInput input) {
        boolean isProtected = input.restrictions().contains(Restriction.SUPPRESSED)
                || (input.origin() == ContactOrigin.NEW && input.isWithdrawn());
        return isProtected
                ? profile.withStatus(profile.status().orMoreProtective(ContactStatus.UNSUBSCRIBED))
                : profile;
    }

    private static Optional<Verdict> conflict(
            Candidate row, DecisionInput input, ImportPolicy policy, Optional<Merge> merge) {
        boolean takesUserId = merge.map(Merge::changesUserId).orElse(true);
        if (takesUserId && input.userIdHolder() == DecisionInput.Holder.ANOTHER) {
            return Optional.of(userIdTaken(row, policy.onUserIdConflict()));
        }
        return merge.flatMap(found -> consentConflict(row, found.current(), policy.onConsentConflict()));
    }

    private static Verdict reject(Candidate row, ProblemCode code, String field, String value, String hint) {
        return new Verdict.Reject(List.of(row.problem(code, field, value, hint)));
    }

    private static Verdict userIdTaken(Candidate row, OnUserIdConflict answer) {
        String userId = row.claimedUserId().orElseThrow().value();
        return switch (answer) {
            case SKIP_ROW -> new Verdict.Skip(SkipReason.USER_ID_TAKEN);
            case REJECT_ROW ->
                reject(
                        row,
                        ProblemCode.USER_ID_TAKEN,
                        AttributeKey.USER_ID,
                        userId,
                        "Another contact has this userId; correct it, or leave it out.");
        };
    }

    private static Optional<Verdict> consentConflict(Candidate row, Profile current, OnConsentConflict answer) {
        return row.status()
                .filter(stated -> answer == OnConsentConflict.REJECT_ROW
                        && current.status().isMoreProtectiveThan(stated))
                .map(stated -> reject(
                        row,
                        ProblemCode.STATUS_LESS_PROTECTIVE,
                        "status",
                        stated.word(),
                        "The contact is " + current.status().word()
                                + "; leave the status out, or import with an override."));
    }

    private record Merge(Profile current, Profile merged) {
        boolean changesUserId() {
            return merged.userId().isPresent() && !merged.userId().equals(current.userId());
        }
    }
}
