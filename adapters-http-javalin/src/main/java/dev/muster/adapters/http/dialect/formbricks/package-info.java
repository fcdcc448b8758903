/**
 * Formbricks' management API with the request shapes, error texts and order of checks of its published description and its
 * servers. {@link dev.muster.adapters.http.dialect.formbricks.FormbricksDoor} is the way in.
 *
 * @see <a href="https://formbricks.com/docs/api-v2-reference/management-api-contacts/upload-bulk-contacts">Upload Bulk
 *     Contacts</a>
 */
@NullMarked
package dev.muster.adapters.http.dialect.formbricks;

import org.jspecify.annotations.NullMarked;
