/** A subscriber of the Migma wire: how it is read, checked and turned into a row. */
@NullMarked
package dev.muster.adapters.http.dialect.migma.subscriber;

import org.jspecify.annotations.NullMarked;
