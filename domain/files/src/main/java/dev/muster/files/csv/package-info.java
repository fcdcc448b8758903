/** CSV (RFC 4180): the dialect of a file, its records, and writing. */
@NullMarked
package dev.muster.files.csv;

import org.jspecify.annotations.NullMarked;
