/** What becomes of contacts on their way to Formbricks. */
@NullMarked
package dev.muster.adapters.vendors.formbricks;

import org.jspecify.annotations.NullMarked;
