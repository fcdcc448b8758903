/** Who may do what: access keys, their permissions and their rate limits. */
@NullMarked
package dev.muster.domain.access;

import org.jspecify.annotations.NullMarked;
