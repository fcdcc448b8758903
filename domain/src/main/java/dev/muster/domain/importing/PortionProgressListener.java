package dev.muster.domain.importing;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.row.ContactRow;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Records the outcomes of a portion in the transactions that store its rows. Used once. */
final class PortionProgressListener implements ImportListener {

    private final Portion portion;
    private final InstantSource clock;
    private long settled;

    PortionProgressListener(Portion portion, InstantSource clock) {
        this.portion = portion;
        this.clock = clock;
        this.settled = portion.settled();
    }

    @Override
    public void onOutcome(RowOutcome outcome) {
        settled = portion.settled() + index(outcome) + 1;
    }

    @Override
    public void beforeCommit(StoreTransaction transaction, Iterable<RowOutcome> outcomes) {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        Map<ConsentEffect, Long> consent = new EnumMap<>(ConsentEffect.class);
        List<RejectedRow> rejected = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            counts.merge(outcome.kind(), 1L, Long::sum);
            if (outcome.consent() != ConsentEffect.NONE) {
                consent.merge(outcome.consent(), 1L, Long::sum);
            }
            if (outcome instanceof RowOutcome.Rejected refused && rejected.size() < ImportJob.MOST_REJECTED_ROWS) {
                rejected.add(new RejectedRow(refused.position(), refused.email(), refused.problems()));
            }
        }
        PortionResult result = new PortionResult(
                portion.order().id(),
                settled,
                counts,
                consent,
                rejected,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!transaction.jobs().settle(result)) {
            throw new AlreadySettled();
        }
    }

    private int index(RowOutcome outcome) {
        ContactRow first = portion.rows().get(0);
        return Math.toIntExact(outcome.position().number() - first.position().number());
    }

    /** Another process settled the portion first; what this one wrote is rolled back. */
    static final class AlreadySettled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadySettled() {
            super("another process has settled this portion");
        }
    }
}
