/** Setting up tenants and the keys that open them. */
@NullMarked
package dev.muster.domain.administration;

import org.jspecify.annotations.NullMarked;
