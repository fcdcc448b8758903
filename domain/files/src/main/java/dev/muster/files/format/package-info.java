/** What is known of a file: its format, its layout, and how it shall be read. */
@NullMarked
package dev.muster.files.format;

import org.jspecify.annotations.NullMarked;
