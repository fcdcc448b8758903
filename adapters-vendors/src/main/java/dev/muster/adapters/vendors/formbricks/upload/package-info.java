/** Contacts in the terms of Formbricks, the body of a bulk upload, and what the answer says became of each contact. */
@NullMarked
package dev.muster.adapters.vendors.formbricks.upload;

import org.jspecify.annotations.NullMarked;
