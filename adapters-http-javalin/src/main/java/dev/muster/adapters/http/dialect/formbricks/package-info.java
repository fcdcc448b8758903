/**
 * Formbricks' management API, as its published description and its servers have it: request shapes, error texts, the
 * order of checks. {@link dev.muster.adapters.http.dialect.formbricks.FormbricksDoor} is the way in.
 *
 * @see <a href="https://formbricks.com/docs/api-v2-reference/management-api-contacts/upload-bulk-contacts">Upload Bulk
 *     Contacts</a>
 */
@NullMarked
package dev.muster.adapters.http.dialect.formbricks;

import org.jspecify.annotations.NullMarked;
