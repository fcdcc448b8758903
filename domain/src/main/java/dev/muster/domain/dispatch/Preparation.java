package dev.muster.domain.dispatch;

import dev.muster.domain.port.out.SinkSession;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sees to attribute keys before their first value is sent, each once. Not thread-safe. */
final class Preparation {

    private final SinkSession session;
    private final Course course;
    private final Set<String> prepared = new HashSet<>();

    Preparation(SinkSession session, Course course) {
        this.session = session;
        this.course = course;
    }

    /** Prepares the keys of a batch, which may have changed since the survey; answers whether the delivery goes on. */
    boolean of(List<Parcel> parcels) {
        Set<String> keys = new HashSet<>();
        parcels.forEach(parcel -> keys.addAll(parcel.expression().keys()));
        return of(keys);
    }

    /** Prepares these keys; answers whether the delivery goes on. */
    boolean of(Set<String> keys) {
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(prepared);
        if (!missing.isEmpty()) {
            course.require(session.prepare(missing));
            prepared.addAll(missing);
        }
        return course.goesOn();
    }
}
