/** How requests get to a vendor and answers come back, whatever they are about. */
@NullMarked
package dev.muster.adapters.vendors.transport;

import org.jspecify.annotations.NullMarked;
