/** The golden cases of the import policy: what every answer to every question does, as data. */
@NullMarked
package dev.muster.testkit.golden;

import org.jspecify.annotations.NullMarked;
