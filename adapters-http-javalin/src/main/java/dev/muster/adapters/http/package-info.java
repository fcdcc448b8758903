/**
 * The HTTP doors: bulk imports in the dialects of Migma and Formbricks, for a host's own Javalin.
 * {@link dev.muster.adapters.http.ContactDoors} is what a host mounts; the packages below are its inner parts.
 */
@NullMarked
package dev.muster.adapters.http;

import org.jspecify.annotations.NullMarked;
