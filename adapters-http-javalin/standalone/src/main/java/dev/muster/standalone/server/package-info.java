/** The command serve: the HTTP server, its limits, background jobs and shutdown. */
@NullMarked
package dev.muster.standalone.server;

import org.jspecify.annotations.NullMarked;
