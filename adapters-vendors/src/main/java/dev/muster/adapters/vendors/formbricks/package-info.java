/** Contacts in the terms of Formbricks' management API. */
@NullMarked
package dev.muster.adapters.vendors.formbricks;

import org.jspecify.annotations.NullMarked;
