/**
 * Stand-ins for the vendors that contacts are delivered to, and a proxy that spoils the way there: for tests of
 * outbound clients.
 *
 * <p>Start with {@link dev.muster.testkit.vendor.FormbricksStandIn} or {@link dev.muster.testkit.vendor.MigmaStandIn},
 * put a {@link dev.muster.testkit.vendor.FaultProxy} before it if the network shall fail, and take {@link
 * dev.muster.testkit.vendor.ScriptedVendor} where a test wants to say every answer itself. All of them listen on a port
 * of 127.0.0.1 and speak plain HTTP/1.1; a body is 64 MiB at most, a larger one ends the connection. Nothing here
 * depends on Muster's domain, and nothing reads the wall clock. Closing ends every connection and thread.
 */
@NullMarked
package dev.muster.testkit.vendor;

import org.jspecify.annotations.NullMarked;
