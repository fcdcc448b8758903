/** Passing contacts on to vendors: what is asked for on the command line, and what is told of it. */
@NullMarked
package dev.muster.standalone.pushing;

import org.jspecify.annotations.NullMarked;
