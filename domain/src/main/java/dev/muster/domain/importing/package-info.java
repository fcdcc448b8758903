/** The inside of an import: {@code ImportRun} drives one from its first row to its report. Only the doors in the root package use this package and those below it; they also get the import of a job's next rows and the editing of one contact from here. */
@NullMarked
package dev.muster.domain.importing;

import org.jspecify.annotations.NullMarked;
