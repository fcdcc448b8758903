/** What a row says about consent: status words and columns that speak of consent. */
@NullMarked
package dev.muster.files.consent;

import org.jspecify.annotations.NullMarked;
