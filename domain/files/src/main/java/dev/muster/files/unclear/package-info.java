/** Looks through a file for what may be about consent and is not understood. */
@NullMarked
package dev.muster.files.unclear;

import org.jspecify.annotations.NullMarked;
