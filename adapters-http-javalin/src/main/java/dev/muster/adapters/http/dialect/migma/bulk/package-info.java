/** Bulk imports at the Migma door: reading subscribers, importing them, and reporting rejected rows. */
@NullMarked
package dev.muster.adapters.http.dialect.migma.bulk;

import org.jspecify.annotations.NullMarked;
