/** A server that behaves like Migma where contacts are imported in bulk. */
@NullMarked
package dev.muster.testkit.vendor.migma;

import org.jspecify.annotations.NullMarked;
