/** What became of contacts in a delivery: their states and outcomes, refusals, and what a sink cannot represent. */
@NullMarked
package dev.muster.domain.delivery.outcome;

import org.jspecify.annotations.NullMarked;
