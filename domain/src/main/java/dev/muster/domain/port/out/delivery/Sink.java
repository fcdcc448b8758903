package dev.muster.domain.port.out.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * A way out: somebody that contacts are delivered to. Thread-safe; makes no request before it is opened.
 *
 * <ul>
 *   <li><b>SK-1</b> Name and capabilities are always the same.
 *   <li><b>SK-2</b> Opening a sink and expressing contacts changes nothing on the other side.
 *   <li><b>SK-11</b> Each retry of a request is reported before the pause: the attempt that follows, the pause, and a
 *       reason that names no contact. Nothing else is reported. What the receiver throws ends the call.
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
     * @param retries is told of every retry of the session, on its thread, before the pause; what it throws ends the call
     */
    SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries);
}
