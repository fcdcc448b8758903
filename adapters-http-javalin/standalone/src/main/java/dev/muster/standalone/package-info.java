/**
 * Muster as a program: one jar, a server and a command line. {@code Main} is the start, {@code Wiring} has every {@code
 * new}. Only here are there a wall clock, real randomness and standard streams.
 */
@NullMarked
package dev.muster.standalone;

import org.jspecify.annotations.NullMarked;
