/** A server that behaves like Formbricks where contacts are uploaded in bulk. */
@NullMarked
package dev.muster.testkit.vendor.formbricks;

import org.jspecify.annotations.NullMarked;
