/** The delivery ledger in tables: how far the delivery of each contact to each sink is. */
@NullMarked
package dev.muster.adapters.jdbi.delivery;

import org.jspecify.annotations.NullMarked;
