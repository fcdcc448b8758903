/** Rejected rows written back to a file, with the reason in columns of its own. */
@NullMarked
package dev.muster.files.rejects;

import org.jspecify.annotations.NullMarked;
