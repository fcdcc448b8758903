/** Candidate contacts as they arrive, one by one, and the source they are read from. */
@NullMarked
package dev.muster.domain.row;

import org.jspecify.annotations.NullMarked;
