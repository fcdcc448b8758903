/**
 * What all doors share: reading bodies, recognising keys, counting requests, writing answers. Internal to the adapter.
 */
@NullMarked
package dev.muster.adapters.http.exchange;

import org.jspecify.annotations.NullMarked;
