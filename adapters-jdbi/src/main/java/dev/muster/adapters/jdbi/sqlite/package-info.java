/** Everything that only SQLite has: its file, settings, locks, faults and SQL. */
@NullMarked
package dev.muster.adapters.jdbi.sqlite;

import org.jspecify.annotations.NullMarked;
