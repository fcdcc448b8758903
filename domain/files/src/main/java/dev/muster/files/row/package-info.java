/** Rows of contacts, made from the records of CSV and NDJSON files. */
@NullMarked
package dev.muster.files.row;

import org.jspecify.annotations.NullMarked;
