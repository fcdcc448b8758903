/** One store for each clause of the contracts that is wrong in exactly that way, to see that the kit bites. */
@NullMarked
package dev.muster.testkit.saboteur;

import org.jspecify.annotations.NullMarked;
