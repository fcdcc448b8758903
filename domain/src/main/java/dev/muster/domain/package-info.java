/**
 * Muster's domain: take rows, decide each under a stated policy, write it once, and say what became of it.
 *
 * <p>The door is {@link dev.muster.domain.ContactImporter}. From there: {@code importing} holds the steps of an import,
 * the pure decision among them; {@code port.out} is what a store has to provide; {@code policy} answers every "what if";
 * {@code outcome} is what comes back. {@code null} is never passed or returned anywhere. Values are immutable and may be
 * shared; whatever else is thread-safe says so.
 */
@NullMarked
package dev.muster.domain;

import org.jspecify.annotations.NullMarked;
