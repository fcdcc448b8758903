package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPolicy;
import dev.muster.domain.delivery.Selection;
import dev.muster.domain.port.out.delivery.Sink;
import java.time.Duration;
import java.util.Optional;

/**
 * A push that was asked for. Its options are checked as far as possible without a call to the vendor.
 *
 * @param sink where to
 * @param policy the answers to every "what if"
 * @param selection which contacts
 * @param deadline how much time there is; empty if any
 * @param keyVariable the environment variable that the access key came from, for messages
 */
public record PushOrder(
        Sink sink, DeliveryPolicy policy, Selection selection, Optional<Duration> deadline, String keyVariable) {}
