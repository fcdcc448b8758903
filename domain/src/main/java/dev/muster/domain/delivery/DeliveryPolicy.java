package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

/**
 * The answers to every "what if" of a delivery.
 *
 * @param onLostStatus what if the sink cannot say that somebody is protected
 * @param onSubscribed what is said of the status of subscribers
 */
public record DeliveryPolicy(OnLostStatus onLostStatus, OnSubscribed onSubscribed) {

    /** Sends everybody and never subscribes anybody again. */
    public static final DeliveryPolicy DEFAULT = new DeliveryPolicy(OnLostStatus.SEND, OnSubscribed.LEAVE_TO_SINK);

    public DeliveryPolicy {
        requireNonNull(onLostStatus);
        requireNonNull(onSubscribed);
    }

    public DeliveryPolicy with(OnLostStatus answer) {
        return new DeliveryPolicy(answer, onSubscribed);
    }

    public DeliveryPolicy with(OnSubscribed answer) {
        return new DeliveryPolicy(onLostStatus, answer);
    }
}
