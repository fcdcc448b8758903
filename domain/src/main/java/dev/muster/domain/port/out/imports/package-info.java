/** What a store provides for import jobs: the journal of jobs and their rows, and progress that commits together with the rows. */
@NullMarked
package dev.muster.domain.port.out.imports;

import org.jspecify.annotations.NullMarked;
