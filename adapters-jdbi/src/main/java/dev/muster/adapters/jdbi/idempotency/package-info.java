/** The recorded answers to requests, which are given again when a request is repeated. */
@NullMarked
package dev.muster.adapters.jdbi.idempotency;

import org.jspecify.annotations.NullMarked;
