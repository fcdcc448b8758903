/**
 * Stores without dependencies: for tests, for a first try, and as the plainest reading of the ports' contracts. They keep
 * everything in memory and never throw {@link dev.muster.domain.port.out.StoreUnavailable}.
 */
@NullMarked
package dev.muster.domain.memory;

import org.jspecify.annotations.NullMarked;
