/** Brings the tables of a database up to date by migrations, which the database's own package holds. */
@NullMarked
package dev.muster.adapters.jdbi.schema;

import org.jspecify.annotations.NullMarked;
