/** HTTP requests to a vendor: rate limit, timeouts, retries, and classification of answers. */
@NullMarked
package dev.muster.adapters.vendors.transport;

import org.jspecify.annotations.NullMarked;
