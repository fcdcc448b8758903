/**
 * The named, typed columns of a workspace and the values under them. Values keep the text that was sent; a type
 * only says how the text may be read, so changing a type never loses anything.
 */
@NullMarked
package dev.muster.domain.attribute;

import org.jspecify.annotations.NullMarked;
