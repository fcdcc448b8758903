/**
 * Muster's out-ports over SQL. The door is {@link dev.muster.adapters.jdbi.SqliteStore}: one file, contacts, workspaces
 * and access keys in it. From there: {@code Writer} is the one transaction at a time, {@code ContactLookup} and
 * {@code ContactWriter} hold the statements of an import, {@code Schema} brings a file up to date.
 */
@NullMarked
package dev.muster.adapters.jdbi;

import org.jspecify.annotations.NullMarked;
