@NullMarked
package dev.muster.adapters.http.exchange;

import org.jspecify.annotations.NullMarked;
