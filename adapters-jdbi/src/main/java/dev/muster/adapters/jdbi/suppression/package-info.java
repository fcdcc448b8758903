/** The suppression lists of workspaces. */
@NullMarked
package dev.muster.adapters.jdbi.suppression;

import org.jspecify.annotations.NullMarked;
