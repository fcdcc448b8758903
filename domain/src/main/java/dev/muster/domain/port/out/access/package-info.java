/** What a server needs from a store before it handles a request: workspaces, access keys, and the answers to repeated requests. */
@NullMarked
package dev.muster.domain.port.out.access;

import org.jspecify.annotations.NullMarked;
