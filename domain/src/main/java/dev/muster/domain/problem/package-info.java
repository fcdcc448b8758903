/**
 * What is wrong with a row, as data: a stable code, the row, the field, the offending value and a cure.
 *
 * <p>Nothing in here throws for bad data. {@code null} is never passed or returned.
 */
@NullMarked
package dev.muster.domain.problem;

import org.jspecify.annotations.NullMarked;
