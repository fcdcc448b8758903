/** JSON in and out: parsing within limits, writing, and members of an expected kind. */
@NullMarked
package dev.muster.adapters.http.exchange.json;

import org.jspecify.annotations.NullMarked;
