/** Bulk uploads to Formbricks: translation of contacts, the request body, and the result of each contact. */
@NullMarked
package dev.muster.adapters.vendors.formbricks.upload;

import org.jspecify.annotations.NullMarked;
