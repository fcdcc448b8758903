/**
 * The answers to every "what if" of an import. Each enum is named for the question it answers, each constant is one
 * answer, and {@link dev.muster.domain.policy.ImportPolicy} is all of them together.
 */
@NullMarked
package dev.muster.domain.policy;

import org.jspecify.annotations.NullMarked;
