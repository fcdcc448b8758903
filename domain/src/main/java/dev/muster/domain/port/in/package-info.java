/** What Muster does for its users: one method a use case. */
@NullMarked
package dev.muster.domain.port.in;

import org.jspecify.annotations.NullMarked;
