/** The entries that record the state of every contact with every sink, and the queries on them. */
@NullMarked
package dev.muster.domain.delivery.ledger;

import org.jspecify.annotations.NullMarked;
