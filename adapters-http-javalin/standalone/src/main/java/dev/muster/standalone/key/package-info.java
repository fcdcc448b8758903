/** The commands about access keys. */
@NullMarked
package dev.muster.standalone.key;

import org.jspecify.annotations.NullMarked;
