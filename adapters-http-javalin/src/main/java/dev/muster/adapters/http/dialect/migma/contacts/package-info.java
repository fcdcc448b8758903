/** Single contacts at the Migma door: create, read, update, change status, list and remove. */
@NullMarked
package dev.muster.adapters.http.dialect.migma.contacts;

import org.jspecify.annotations.NullMarked;
