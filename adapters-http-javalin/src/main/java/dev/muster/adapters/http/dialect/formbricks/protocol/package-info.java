/** What all operations of the Formbricks door share: answers, error details, checks and identifiers. */
@NullMarked
package dev.muster.adapters.http.dialect.formbricks.protocol;

import org.jspecify.annotations.NullMarked;
