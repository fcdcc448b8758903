/** Words for handing contacts on: what a sink can take, what it answered, and where each contact stands. */
@NullMarked
package dev.muster.domain.delivery;

import org.jspecify.annotations.NullMarked;
