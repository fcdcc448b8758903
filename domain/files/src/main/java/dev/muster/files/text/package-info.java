/** Decoding text, cutting it into records and fields, JSON texts, and comparing words. */
@NullMarked
package dev.muster.files.text;

import org.jspecify.annotations.NullMarked;
