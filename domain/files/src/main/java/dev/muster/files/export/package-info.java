/** Contacts written as CSV or NDJSON. */
@NullMarked
package dev.muster.files.export;

import org.jspecify.annotations.NullMarked;
