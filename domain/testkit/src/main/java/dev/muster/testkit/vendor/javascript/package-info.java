/** Numbers, dates and text as JavaScript reads and writes them. */
@NullMarked
package dev.muster.testkit.vendor.javascript;

import org.jspecify.annotations.NullMarked;
