/**
 * Migma's contacts API, as its published description and its official client have it.
 * {@link dev.muster.adapters.http.dialect.migma.MigmaDoor} is the way in.
 *
 * @see <a href="https://docs.migma.ai/api-reference/contacts/bulk-import-contacts">Bulk Import Contacts</a>
 */
@NullMarked
package dev.muster.adapters.http.dialect.migma;

import org.jspecify.annotations.NullMarked;
