/**
 * Muster's out-ports over SQL. The door is {@link dev.muster.adapters.jdbi.SqliteStore}: one file, contacts, workspaces
 * and access keys in it. From there: {@code WriteConnection} is the one transaction at a time, {@code ContactLookup} and
 * {@code ContactWriter} hold the statements of an import, {@code Schema} brings the tables up to date, and the package
 * {@code sqlite} has all that only SQLite knows.
 */
@NullMarked
package dev.muster.adapters.jdbi;

import org.jspecify.annotations.NullMarked;
