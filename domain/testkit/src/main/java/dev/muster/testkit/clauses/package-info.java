/** The clauses of a store: transactions, concurrency, previews, separation of workspaces, views, recorded answers. */
@NullMarked
package dev.muster.testkit.clauses;

import org.jspecify.annotations.NullMarked;
