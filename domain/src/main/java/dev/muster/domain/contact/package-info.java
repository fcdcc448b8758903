/** One person in one workspace: identity, status, tags and attributes. Values only; nothing in here does I/O. */
@NullMarked
package dev.muster.domain.contact;

import org.jspecify.annotations.NullMarked;
