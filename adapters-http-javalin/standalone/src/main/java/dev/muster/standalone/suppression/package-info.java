/** The commands about suppression lists. */
@NullMarked
package dev.muster.standalone.suppression;

import org.jspecify.annotations.NullMarked;
