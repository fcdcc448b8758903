/** The clauses of sinks. */
@NullMarked
package dev.muster.testkit.clauses.sink;

import org.jspecify.annotations.NullMarked;
