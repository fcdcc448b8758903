/** HTTP servers for tests: a fault proxy, a scripted server, and the requests that they received. */
@NullMarked
package dev.muster.testkit.vendor.network;

import org.jspecify.annotations.NullMarked;
