package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.importing.decision.Verdict;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.importing.row.CheckedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.row.ContactRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a chunk's candidates so far. */
public final class ChunkResult {

    private final Map<Long, RowOutcome> outcomes = new HashMap<>();
    private final List<Candidate> applied = new ArrayList<>();
    private final List<Candidate> skipped = new ArrayList<>();

    /** The row's outcome; empty if the import stopped before it. */
    public Optional<RowOutcome> outcome(CheckedRow row) {
        return Optional.ofNullable(outcomes.get(row.row().position().number()));
    }

    /** The rows that count: created, updated or unchanged. In the order of rows, whatever order they were settled in. */
    public List<Candidate> applied() {
        applied.sort(Comparator.comparing(row -> row.row().position()));
        return List.copyOf(applied);
    }

    /** The rows with which nothing is wrong: those that count, and those that the policy passed over. */
    public List<Candidate> notRejected() {
        List<Candidate> rows = new ArrayList<>(applied);
        rows.addAll(skipped);
        return rows;
    }

    /** A verdict was carried out. */
    void addDecided(ChunkDecision.Decided decided) {
        RowOutcome outcome = outcome(decided);
        outcomes.put(outcome.position().number(), outcome);
        switch (outcome.kind()) {
            case CREATED, UPDATED, UNCHANGED -> applied.add(decided.row());
            case SKIPPED -> skipped.add(decided.row());
            case REJECTED, NOT_PROCESSED -> {}
        }
    }

    private static RowOutcome outcome(ChunkDecision.Decided decided) {
        ContactRow row = decided.row().row();
        Verdict verdict = decided.verdict();
        ConsentEffect consent = decided.consent().effect();
        if (verdict instanceof Verdict.Create) {
            return new RowOutcome.Created(row.position(), contact(decided), row.email(), consent);
        }
        if (verdict instanceof Verdict.Change) {
            return new RowOutcome.Updated(row.position(), contact(decided), row.email(), consent);
        }
        if (verdict instanceof Verdict.Skip skip) {
            return new RowOutcome.Skipped(row.position(), row.email(), skip.reason(), consent);
        }
        if (verdict instanceof Verdict.Reject reject) {
            return new RowOutcome.Rejected(row.position(), row.email(), reject.problems(), row.original(), consent);
        }
        return new RowOutcome.Unchanged(row.position(), contact(decided), row.email(), consent);
    }

    /** A row that counts names a contact that is stored by now, and thus has an id. */
    private static ContactId contact(ChunkDecision.Decided decided) {
        return decided.draft().id().orElseThrow();
    }
}
