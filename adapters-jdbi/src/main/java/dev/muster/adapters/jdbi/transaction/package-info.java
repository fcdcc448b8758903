/** One transaction over one workspace: its contacts, its attribute keys, its jobs, and the removal of contacts with everything that names them. */
@NullMarked
package dev.muster.adapters.jdbi.transaction;

import org.jspecify.annotations.NullMarked;
