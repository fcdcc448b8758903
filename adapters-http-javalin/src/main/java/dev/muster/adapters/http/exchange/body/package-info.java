/** Receives the bodies of requests without a thread that waits for them. Knows nothing of doors. */
@NullMarked
package dev.muster.adapters.http.exchange.body;

import org.jspecify.annotations.NullMarked;
