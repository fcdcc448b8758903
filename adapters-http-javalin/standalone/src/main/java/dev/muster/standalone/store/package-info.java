/** The files of the program: the data file with its first workspace and key, temporary files, and the cache. */
@NullMarked
package dev.muster.standalone.store;

import org.jspecify.annotations.NullMarked;
