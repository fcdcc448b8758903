/** The use cases, one method each, with the requests they take and the listeners that a caller may pass. */
@NullMarked
package dev.muster.domain.port.in;

import org.jspecify.annotations.NullMarked;
