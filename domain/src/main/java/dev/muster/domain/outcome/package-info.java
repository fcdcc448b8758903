/** What became of every row, and the report that adds it up. */
@NullMarked
package dev.muster.domain.outcome;

import org.jspecify.annotations.NullMarked;
