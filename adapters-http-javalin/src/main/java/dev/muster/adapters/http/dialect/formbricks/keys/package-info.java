/** Attribute keys at the Formbricks door: list, create, read, update and remove. */
@NullMarked
package dev.muster.adapters.http.dialect.formbricks.keys;

import org.jspecify.annotations.NullMarked;
