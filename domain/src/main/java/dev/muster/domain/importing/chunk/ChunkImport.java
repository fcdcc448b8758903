package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.Snapshot;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.contact.Contacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one chunk through matching, decision and writing. Rows whose identity turns out to be taken, by an older contact
 * or by another writer a moment ago, are looked up and decided again.
 */
public final class ChunkImport {

    private static final int MOST_ROUNDS = 5;

    private final ImportPolicy policy;
    private final SeenContacts seenContacts;
    private final Matching matching;
    private final ChunkWriting writing;

    public ChunkImport(ImportPolicy policy, SeenContacts seenContacts, ChunkWriting writing) {
        this.policy = policy;
        this.seenContacts = seenContacts;
        this.writing = writing;
        this.matching = new Matching();
    }

    public ChunkResult run(List<Candidate> chunk, StoreTransaction transaction) {
        ChunkResult result = new ChunkResult();
        Contacts contacts = transaction.contacts();
        RestrictionLookup restricted = new RestrictionLookup(chunk, transaction.exclusions());
        List<Candidate> rows = restricted.rowsToDecide(chunk);
        List<Candidate> open = rows;
        if (matching.expectsUnknown() && policy.onFailure() != OnFailure.STOP) {
            Snapshot assumed = Snapshot.NOTHING_KNOWN.with(restricted.restrictions());
            open = assumeUnknown(rows, assumed, contacts, restricted, result);
            matching.learn(open.size(), rows.size());
        }
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new StoreUnavailable(
                        "other writers kept taking the same identities", StoreUnavailable.Retry.LATER);
            }
            Snapshot snapshot = matching.lookUp(open, contacts).with(restricted.restrictions());
            if (open == rows) {
                matching.learn(snapshot.contacts().size(), rows.size());
            }
            open = round(open, snapshot, contacts, restricted, result);
        }
        return result;
    }

    /**
     * Writes the rows that stand alone in their chunk as if nobody knew them. Rows that share a person or a userId are
     * left for the round that looks up, so that they are decided together and in order. So are withdrawals of refused rows,
     * which depend on what is stored.
     */
    private List<Candidate> assumeUnknown(
            List<Candidate> rows,
            Snapshot assumed,
            Contacts contacts,
            RestrictionLookup restricted,
            ChunkResult result) {
        Set<Candidate> entangled = rowsSharingIdentity(rows);
        List<Candidate> alone =
                rows.stream().filter(row -> !entangled.contains(row)).toList();
        Set<Candidate> open = identitySet();
        open.addAll(round(alone, assumed, contacts, restricted, result));
        open.addAll(entangled);
        return rows.stream().filter(open::contains).toList();
    }

    private List<Candidate> round(
            List<Candidate> rows,
            Snapshot snapshot,
            Contacts contacts,
            RestrictionLookup restricted,
            ChunkResult result) {
        ChunkDecision decision = ChunkDecision.of(rows, snapshot, seenContacts, policy);
        Set<EmailAddress> taken = writing.write(decision.drafts(), contacts);
        List<Candidate> open = new ArrayList<>();
        for (ChunkDecision.Decided decided : decision.decided()) {
            if (taken.contains(decided.row().email()) || !snapshot.isFinal(decided.verdict())) {
                open.add(decided.row());
            } else {
                result.addDecided(decided);
            }
        }
        List<ContactDraft> written = decision.drafts().stream()
                .filter(draft -> !taken.contains(draft.email()))
                .toList();
        written.forEach(this::markSeen);
        restricted.readmit(written.stream()
                .filter(ContactDraft::isReadmitted)
                .map(ContactDraft::email)
                .toList());
        return open;
    }

    private void markSeen(ContactDraft draft) {
        if (draft.isApplied()) {
            seenContacts.markApplied(draft.email(), draft.firstRow(), draft.originBefore());
        }
        if (draft.isWithdrawn()) {
            seenContacts.markWithdrawn(draft.email(), draft.originBefore());
        }
        draft.releasedUserIds().forEach(userId -> seenContacts.markReleased(userId, draft.email()));
    }

    private static Set<Candidate> rowsSharingIdentity(List<Candidate> rows) {
        Map<EmailAddress, Candidate> byEmail = new HashMap<>();
        Map<UserId, Candidate> byUserId = new HashMap<>();
        Set<Candidate> entangled = identitySet();
        for (Candidate row : rows) {
            if (row.isRefused()) {
                entangled.add(row);
            }
            Optional.ofNullable(byEmail.putIfAbsent(row.email(), row)).ifPresent(earlier -> {
                entangled.add(earlier);
                entangled.add(row);
            });
            row.claimedUserId().map(userId -> byUserId.putIfAbsent(userId, row)).ifPresent(earlier -> {
                entangled.add(earlier);
                entangled.add(row);
            });
        }
        return entangled;
    }

    /** By identity: comparing whole rows would cost more than looking them up. */
    private static Set<Candidate> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
