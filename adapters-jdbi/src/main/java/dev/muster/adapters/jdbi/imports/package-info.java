/** Import jobs in tables: their pending rows, their progress, and the rows they rejected. */
@NullMarked
package dev.muster.adapters.jdbi.imports;

import org.jspecify.annotations.NullMarked;
