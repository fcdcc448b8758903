/** Bulk uploads at the Formbricks door: reading, checking, importing, and the answer. */
@NullMarked
package dev.muster.adapters.http.dialect.formbricks.upload;

import org.jspecify.annotations.NullMarked;
