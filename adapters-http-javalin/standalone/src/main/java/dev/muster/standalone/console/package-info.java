/** Input and output of commands: streams, tables, JSON, error messages and exit codes. */
@NullMarked
package dev.muster.standalone.console;

import org.jspecify.annotations.NullMarked;
