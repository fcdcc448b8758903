/** Single contacts and lists of contacts at the Formbricks door. */
@NullMarked
package dev.muster.adapters.http.dialect.formbricks.contacts;

import org.jspecify.annotations.NullMarked;
