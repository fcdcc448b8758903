/** The clauses of the delivery ledger. */
@NullMarked
package dev.muster.testkit.clauses.delivery;

import org.jspecify.annotations.NullMarked;
