/** The clauses of contacts and attribute keys. */
@NullMarked
package dev.muster.testkit.clauses.contact;

import org.jspecify.annotations.NullMarked;
