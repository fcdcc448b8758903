/** Dry runs: an import runs against temporary tables that are filled from the stored ones as they are needed. */
@NullMarked
package dev.muster.adapters.jdbi.preview;

import org.jspecify.annotations.NullMarked;
