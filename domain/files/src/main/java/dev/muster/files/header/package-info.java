/** Columns and what they mean: by mapping, by known name, or as an attribute key. */
@NullMarked
package dev.muster.files.header;

import org.jspecify.annotations.NullMarked;
