/** Resolves a row's attribute keys against those of the workspace, infers the types of new keys, and collects the keys to create or change. */
@NullMarked
package dev.muster.domain.importing.key;

import org.jspecify.annotations.NullMarked;
