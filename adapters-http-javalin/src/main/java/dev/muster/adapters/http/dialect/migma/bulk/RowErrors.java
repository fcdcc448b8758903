package dev.muster.adapters.http.dialect.migma.bulk;

import dev.muster.adapters.http.dialect.migma.subscriber.RowErrorText;
import dev.muster.adapters.http.dialect.migma.subscriber.Subscriber;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.in.ImportListener;
import java.util.ArrayList;
import java.util.List;

/** Collects the texts of rejected rows, up to a limit. Used for one import. */
final class RowErrors implements ImportListener {

    private final List<Subscriber> subscribers;
    private final int most;
    private final List<String> texts = new ArrayList<>();

    RowErrors(List<Subscriber> subscribers, int most) {
        this.subscribers = subscribers;
        this.most = most;
    }

    @Override
    public void onOutcome(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Rejected rejected && texts.size() < most) {
            int index = Math.toIntExact(rejected.position().number()) - 1;
            texts.add(
                    RowErrorText.of(rejected.position(), subscribers.get(index).email(), rejected.problems()));
        }
    }

    /** One text a row, in the order of rows. */
    List<String> texts() {
        return List.copyOf(texts);
    }
}
