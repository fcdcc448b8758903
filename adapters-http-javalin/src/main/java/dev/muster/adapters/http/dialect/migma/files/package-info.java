/** Imports of files at the Migma door: the form, the column map, and the progress of the job. */
@NullMarked
package dev.muster.adapters.http.dialect.migma.files;

import org.jspecify.annotations.NullMarked;
