/** The command push status: how far the delivery of contacts is, and which were rejected. */
@NullMarked
package dev.muster.standalone.pushing.status;

import org.jspecify.annotations.NullMarked;
