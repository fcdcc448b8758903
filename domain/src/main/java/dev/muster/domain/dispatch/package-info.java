/**
 * The steps of a delivery. {@code Survey} finds out what is due and enters it in the ledger; {@code Shipment} sends batches
 * and splits those that fail; {@code Settlement} decides, without any I/O, what an answer means for each contact.
 */
@NullMarked
package dev.muster.domain.dispatch;

import org.jspecify.annotations.NullMarked;
