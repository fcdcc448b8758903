/** What is exchanged with a sink: its identifier and capabilities, contacts and batches as they are sent, and its answers. */
@NullMarked
package dev.muster.domain.delivery.sink;

import org.jspecify.annotations.NullMarked;
