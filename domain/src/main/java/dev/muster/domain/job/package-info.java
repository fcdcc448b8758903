/** Imports that run in the background in portions. A restarted process continues them. */
@NullMarked
package dev.muster.domain.job;

import org.jspecify.annotations.NullMarked;
