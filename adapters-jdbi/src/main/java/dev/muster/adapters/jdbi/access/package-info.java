/** Workspaces, access keys and their permissions in tables. */
@NullMarked
package dev.muster.adapters.jdbi.access;

import org.jspecify.annotations.NullMarked;
