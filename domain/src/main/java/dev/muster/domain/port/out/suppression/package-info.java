/** What a store provides to keep people out of a workspace, within a transaction. */
@NullMarked
package dev.muster.domain.port.out.suppression;

import org.jspecify.annotations.NullMarked;
