package dev.muster.domain.port.in;

import dev.muster.domain.delivery.DeliveryPlan;

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
}
