/** The commands about workspaces. */
@NullMarked
package dev.muster.standalone.workspace;

import org.jspecify.annotations.NullMarked;
