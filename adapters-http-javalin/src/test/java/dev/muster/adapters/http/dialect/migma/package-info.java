@NullMarked
package dev.muster.adapters.http.dialect.migma;

import org.jspecify.annotations.NullMarked;
