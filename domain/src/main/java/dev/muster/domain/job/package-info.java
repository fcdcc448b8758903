/** Imports that run in the background, portion by portion, and survive the end of the process. */
@NullMarked
package dev.muster.domain.job;

import org.jspecify.annotations.NullMarked;
