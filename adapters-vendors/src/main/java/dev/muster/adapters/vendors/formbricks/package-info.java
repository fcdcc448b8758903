/** Deliveries to Formbricks through its management API. */
@NullMarked
package dev.muster.adapters.vendors.formbricks;

import org.jspecify.annotations.NullMarked;
