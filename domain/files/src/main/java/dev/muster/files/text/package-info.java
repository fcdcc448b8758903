/** Text before it is a table: encodings, records with their lines, fields, and word lists. */
@NullMarked
package dev.muster.files.text;

import org.jspecify.annotations.NullMarked;
