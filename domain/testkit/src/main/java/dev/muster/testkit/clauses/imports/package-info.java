/** The clauses of import jobs. */
@NullMarked
package dev.muster.testkit.clauses.imports;

import org.jspecify.annotations.NullMarked;
