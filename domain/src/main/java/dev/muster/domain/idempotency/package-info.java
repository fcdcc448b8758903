/** Requests that may be sent twice and must not have two effects. */
@NullMarked
package dev.muster.domain.idempotency;

import org.jspecify.annotations.NullMarked;
