/** Who must not be written to, whatever an import says, and how a removed person is recognised who comes back. */
@NullMarked
package dev.muster.domain.suppression;

import org.jspecify.annotations.NullMarked;
