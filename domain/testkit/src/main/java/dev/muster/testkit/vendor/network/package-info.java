/**
 * HTTP servers for tests of outbound clients. {@link dev.muster.testkit.vendor.network.FaultProxy} stands between a
 * client and a server and breaks some requests; {@link dev.muster.testkit.vendor.network.ScriptedVendor} answers what a
 * test says.
 *
 * <p>All of them listen on a port of 127.0.0.1 and speak plain HTTP/1.1. Closing one ends its connections and threads.
 * Nothing here depends on Muster's domain, and nothing reads the wall clock.
 */
@NullMarked
package dev.muster.testkit.vendor.network;

import org.jspecify.annotations.NullMarked;
