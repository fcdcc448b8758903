/** The root command, and the commands that need one class each: export, history and vacuum. */
@NullMarked
package dev.muster.standalone.command;

import org.jspecify.annotations.NullMarked;
