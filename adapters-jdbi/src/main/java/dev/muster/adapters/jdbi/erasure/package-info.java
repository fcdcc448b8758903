/** How stored texts that name a removed person are found and erased. */
@NullMarked
package dev.muster.adapters.jdbi.erasure;

import org.jspecify.annotations.NullMarked;
