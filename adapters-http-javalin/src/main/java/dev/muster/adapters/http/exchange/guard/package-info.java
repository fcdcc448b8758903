/** What stands in front of a request: credentials, rate limit, and requests that are named and have one effect. */
@NullMarked
package dev.muster.adapters.http.exchange.guard;

import org.jspecify.annotations.NullMarked;
