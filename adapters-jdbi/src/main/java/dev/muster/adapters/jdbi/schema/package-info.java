/** Brings the tables of a database up to date by migrations. */
@NullMarked
package dev.muster.adapters.jdbi.schema;

import org.jspecify.annotations.NullMarked;
