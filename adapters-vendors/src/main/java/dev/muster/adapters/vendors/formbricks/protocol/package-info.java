/** One contact in the terms of Formbricks, and what Formbricks answers to a bulk upload of such contacts. */
@NullMarked
package dev.muster.adapters.vendors.formbricks.protocol;

import org.jspecify.annotations.NullMarked;
