/** The push commands: delivery of contacts to vendors, its options, and its report as text and as JSON. */
@NullMarked
package dev.muster.standalone.pushing;

import org.jspecify.annotations.NullMarked;
