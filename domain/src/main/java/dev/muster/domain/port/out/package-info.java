/**
 * A store and its transactions. Subpackages hold what a store keeps, by concept: contacts, imports, deliveries, access.
 *
 * <p>The numbered clauses in each port's documentation are its contract; the contract
 * kit has a test for each of them, and a third-party adapter proves itself by extending the kit.
 *
 * <p>Ports speak domain types only. {@link dev.muster.domain.port.out.StoreUnavailable} is the one exception they throw
 * on purpose; everything else is a value.
 */
@NullMarked
package dev.muster.domain.port.out;

import org.jspecify.annotations.NullMarked;
