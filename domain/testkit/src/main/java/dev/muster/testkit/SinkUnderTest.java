package dev.muster.testkit;

import dev.muster.domain.attribute.DataType;
import dev.muster.domain.port.out.delivery.Sink;
import java.util.Map;
import java.util.Optional;

/** A sink, and a look at the other side past it. */
public interface SinkUnderTest {

    /** The sink. Called once a test. */
    Sink sink();

    /**
     * The contacts that are there now, by address as it is stored there. Throws if an address is there twice, for that is a
     * fault no sink may cause.
     */
    Map<String, SeenContact> arrived();

    /** The types of the attribute keys that are there now; empty if the other side keeps none. */
    default Optional<Map<String, DataType>> keys() {
        return Optional.empty();
    }

    /** A well-formed address in lower case that the other side refuses and the sink does not; empty if there is none. */
    default Optional<String> refusedAddress() {
        return Optional.empty();
    }
}
