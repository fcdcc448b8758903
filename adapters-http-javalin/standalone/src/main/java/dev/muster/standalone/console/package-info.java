/** How commands speak with whoever called them: streams, tables, JSON, refusals and exit codes. */
@NullMarked
package dev.muster.standalone.console;

import org.jspecify.annotations.NullMarked;
