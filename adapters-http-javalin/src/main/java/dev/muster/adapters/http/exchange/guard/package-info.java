/** Checks in front of every request: credentials, permissions, rate limits, idempotency keys. */
@NullMarked
package dev.muster.adapters.http.exchange.guard;

import org.jspecify.annotations.NullMarked;
