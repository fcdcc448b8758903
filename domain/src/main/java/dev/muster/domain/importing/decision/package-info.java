/** The rules of an import: {@code Decision} is a pure function from a row, what is known and the policy to one verdict. Nothing in here does I/O. */
@NullMarked
package dev.muster.domain.importing.decision;

import org.jspecify.annotations.NullMarked;
