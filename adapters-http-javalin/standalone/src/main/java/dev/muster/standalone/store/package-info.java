/** The data file as commands see it: opened, checked, and furnished when it is new. */
@NullMarked
package dev.muster.standalone.store;

import org.jspecify.annotations.NullMarked;
