/** Contacts in the terms of Migma's bulk API. */
@NullMarked
package dev.muster.adapters.vendors.migma;

import org.jspecify.annotations.NullMarked;
