/** What a removal does beyond its tables: it finds texts that name an address, empties the log, and makes a vacuum due. */
@NullMarked
package dev.muster.adapters.jdbi.erasure;

import org.jspecify.annotations.NullMarked;
