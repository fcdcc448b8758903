/** The import command: its options, its input, and the report as text and as JSON. */
@NullMarked
package dev.muster.standalone.importing;

import org.jspecify.annotations.NullMarked;
