package dev.muster.domain.delivery.run;

import dev.muster.domain.port.out.delivery.SinkSession;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sees to attribute keys before their first value is sent, each once. Not thread-safe. */
final class KeyPreparation {

    private final SinkSession session;
    private final FailurePolicy failurePolicy;
    private final Set<String> prepared = new HashSet<>();

    KeyPreparation(SinkSession session, FailurePolicy failurePolicy) {
        this.session = session;
        this.failurePolicy = failurePolicy;
    }

    /** Prepares the keys of a batch, which may have changed since the survey; answers whether the delivery goes on. */
    boolean prepare(List<PreparedContact> preparedContacts) {
        Set<String> keys = new HashSet<>();
        preparedContacts.forEach(
                preparedContact -> keys.addAll(preparedContact.encoded().keys()));
        return prepare(keys);
    }

    /** Prepares these keys; answers whether the delivery goes on. */
    boolean prepare(Set<String> keys) {
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(prepared);
        if (!missing.isEmpty()) {
            failurePolicy.requireReady(session.prepare(missing));
            prepared.addAll(missing);
        }
        return failurePolicy.canContinue();
    }
}
