/** What a store provides for the contacts and attribute keys of one workspace: look-up, writing and removal within a transaction, and views for reading. */
@NullMarked
package dev.muster.domain.port.out.contact;

import org.jspecify.annotations.NullMarked;
