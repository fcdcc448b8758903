/** What all operations of the Migma door share: answers, errors, identifiers, and the JSON of a contact. */
@NullMarked
package dev.muster.adapters.http.dialect.migma.protocol;

import org.jspecify.annotations.NullMarked;
