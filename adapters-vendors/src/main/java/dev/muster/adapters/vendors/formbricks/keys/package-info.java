/** The attribute keys of a workspace at Formbricks: listing them, creating missing ones, and deciding under which keys values can be sent. */
@NullMarked
package dev.muster.adapters.vendors.formbricks.keys;

import org.jspecify.annotations.NullMarked;
