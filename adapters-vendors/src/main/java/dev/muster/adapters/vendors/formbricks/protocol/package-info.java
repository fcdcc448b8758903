/** The requests of Formbricks' management API, and the text of its refusals. */
@NullMarked
package dev.muster.adapters.vendors.formbricks.protocol;

import org.jspecify.annotations.NullMarked;
