/** The inside of a delivery: {@code DeliveryPlanner} finds out what is due, {@code BatchSender} sends batches and splits those that fail, {@code BatchOutcome} decides without any I/O what an answer means for each contact. Only {@link dev.muster.domain.ContactDelivery} uses this package. */
@NullMarked
package dev.muster.domain.delivery.run;

import org.jspecify.annotations.NullMarked;
