package dev.muster.testkit;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.in.ImportListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every outcome it hears of. Thread-safe. */
public final class RecordingListener implements ImportListener {

    private final List<RowOutcome> outcomes = new CopyOnWriteArrayList<>();

    @Override
    public void onOutcome(RowOutcome outcome) {
        outcomes.add(outcome);
    }

    /** All outcomes so far, in the order in which they were heard. */
    public List<RowOutcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
