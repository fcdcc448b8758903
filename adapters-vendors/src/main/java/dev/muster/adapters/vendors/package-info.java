/** Sinks for outside vendors; begin at {@link dev.muster.adapters.vendors.VendorSinks}. */
@NullMarked
package dev.muster.adapters.vendors;

import org.jspecify.annotations.NullMarked;
