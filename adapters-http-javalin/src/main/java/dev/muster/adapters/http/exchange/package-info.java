/**
 * What every door shares and no dialect decides: reading bodies, recognising keys, counting requests, writing answers.
 * Inner parts of the adapter; not meant for hosts.
 */
@NullMarked
package dev.muster.adapters.http.exchange;

import org.jspecify.annotations.NullMarked;
