/** Values as text in a column: JSON documents, enum constants, and the check for unpaired surrogates. */
@NullMarked
package dev.muster.adapters.jdbi.column;

import org.jspecify.annotations.NullMarked;
