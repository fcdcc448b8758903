/** All commands but import: the server, the export, and the administration of workspaces and keys. */
@NullMarked
package dev.muster.standalone.command;

import org.jspecify.annotations.NullMarked;
