/** A sink in memory that records what it is sent and answers as it is told. */
@NullMarked
package dev.muster.testkit.sink;

import org.jspecify.annotations.NullMarked;
