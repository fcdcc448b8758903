/** Reads rows from their source, checks each against its constraints, and converts it to a candidate in the domain's terms. Needs no store. */
@NullMarked
package dev.muster.domain.importing.row;

import org.jspecify.annotations.NullMarked;
