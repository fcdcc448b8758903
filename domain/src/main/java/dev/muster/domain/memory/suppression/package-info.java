/** Suppression lists and tombstones in memory. */
@NullMarked
package dev.muster.domain.memory.suppression;

import org.jspecify.annotations.NullMarked;
