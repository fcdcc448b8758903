package dev.muster.domain.port.out.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import java.util.Collection;

/**
 * A way out: somebody that contacts are delivered to. Thread-safe; makes no request before it is opened.
 *
 * <ul>
 *   <li><b>SK-1</b> Name and capabilities are always the same.
 *   <li><b>SK-2</b> Opening a sink and expressing contacts changes nothing on the other side.
 * </ul>
 */
public interface Sink {

    /** Which sink it is. */
    SinkId id();

    /** What it can take. */
    SinkCapabilities capabilities();

    /**
     * Begins to work with the sink, and finds out what the other side already has.
     *
     * @param keys the attribute keys that contacts may use
     */
    SinkSession open(Collection<AttributeKey> keys);
}
