/** Where new identifiers come from. */
@NullMarked
package dev.muster.domain.identifier;

import org.jspecify.annotations.NullMarked;
