/**
 * What the doors offer, described for programs (OpenAPI) and for people (a page in the browser).
 * {@link dev.muster.adapters.http.documentation.Documentation} is the way in.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
@NullMarked
package dev.muster.adapters.http.documentation;

import org.jspecify.annotations.NullMarked;
