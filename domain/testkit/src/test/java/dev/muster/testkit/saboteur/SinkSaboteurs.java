package dev.muster.testkit.saboteur;

import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.List;
import java.util.stream.Stream;

/** Sinks that break the clauses SK. */
final class SinkSaboteurs {

    private SinkSaboteurs() {}

    static List<Saboteur<SinkUnderTest>> all() {
        return Stream.of(
                        SinkWordSaboteurs.all(),
                        SinkArrivalSaboteurs.all(),
                        SinkReturnSaboteurs.all(),
                        SinkRetrySaboteurs.all())
                .flatMap(List::stream)
                .toList();
    }
}
