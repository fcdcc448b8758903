/** Who must not be written to, whatever an import says: the entries of a workspace's suppression list. */
@NullMarked
package dev.muster.domain.suppression;

import org.jspecify.annotations.NullMarked;
