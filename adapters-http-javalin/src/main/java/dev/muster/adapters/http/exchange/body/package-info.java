/** Receives the bodies of requests; no thread waits for them. */
@NullMarked
package dev.muster.adapters.http.exchange.body;

import org.jspecify.annotations.NullMarked;
