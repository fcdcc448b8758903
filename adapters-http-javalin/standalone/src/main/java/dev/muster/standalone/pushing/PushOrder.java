package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPolicy;
import dev.muster.domain.delivery.Selection;
import dev.muster.domain.port.out.delivery.Sink;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to be passed on, checked as far as that goes without asking anybody.
 *
 * @param sink where to
 * @param policy the answers to every "what if"
 * @param selection which contacts
 * @param deadline how much time there is; empty if any
 * @param keyVariable the environment variable that the access key came from, for messages
 */
public record PushOrder(
        Sink sink, DeliveryPolicy policy, Selection selection, Optional<Duration> deadline, String keyVariable) {}
