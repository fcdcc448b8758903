/** Takes one chunk of rows through look-up, decision and writing, and remembers across chunks which contacts the import has seen. */
@NullMarked
package dev.muster.domain.importing.chunk;

import org.jspecify.annotations.NullMarked;
