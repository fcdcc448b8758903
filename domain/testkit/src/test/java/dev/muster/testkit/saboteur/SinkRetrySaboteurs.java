package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Sinks that break the clause SK-11. */
final class SinkRetrySaboteurs {

    private SinkRetrySaboteurs() {}

    static List<Saboteur<SinkUnderTest>> all() {
        return List.of(
                reporting("nobody is told of repetitions", retries -> retry -> {}),
                reporting("a repetition is reported twice", retries -> retries.andThen(retries)),
                reporting(
                        "repetitions are counted, not attempts",
                        retries -> retry -> retries.accept(new Retry(1, retry.pause(), retry.reason()))),
                reporting(
                        "the reason names a contact",
                        retries -> retry ->
                                retries.accept(new Retry(2, retry.pause(), retry.reason() + " for ada@example.com"))),
                reporting("there is no reason", retries -> retry -> retries.accept(new Retry(2, retry.pause(), ""))),
                reporting("what the receiver throws is dropped", retries -> retry -> {
                    try {
                        retries.accept(retry);
                    } catch (IllegalStateException e) {
                        return;
                    }
                }),
                Saboteur.of("SK-11", "opening is reported", Chatty::new));
    }

    private static Saboteur<SinkUnderTest> reporting(String wrong, UnaryOperator<Consumer<Retry>> change) {
        return Saboteur.of("SK-11", wrong, () -> new ForwardingSink() {
            @Override
            public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
                return super.open(keys, change.apply(retries));
            }
        });
    }

    private static final class Chatty extends ForwardingSink {
        @Override
        public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
            memory.failOnce("opened");
            return super.open(keys, retries);
        }
    }
}
