package dev.muster.domain.port.in;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.sink.Retry;

/** Hears how a delivery goes, on its thread. What it throws ends the delivery, which can be taken up again. */
public interface DeliveryListener {

    /** Hears nothing. */
    DeliveryListener NONE = new DeliveryListener() {};

    /** What will be done. Nothing was sent yet. */
    default void planned(DeliveryPlan plan) {}

    /**
     * So far it has come.
     *
     * @param settled how many of the contacts due have an answer
     * @param due how many there are
     */
    default void progressed(long settled, long due) {}

    /**
     * The sink has given no answer and is asked again. Called before each pause, so that a host can tell why nothing happens;
     * also while the sink is opened, before there is a plan.
     */
    default void retrying(Retry retry) {}
}
