/** Contacts, attribute keys and status changes in tables: look-up, writing, pages and search. */
@NullMarked
package dev.muster.adapters.jdbi.contact;

import org.jspecify.annotations.NullMarked;
