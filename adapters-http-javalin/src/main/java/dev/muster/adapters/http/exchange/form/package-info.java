/** Forms that carry a file (multipart/form-data, RFC 7578): fields in memory, the file on disk. */
@NullMarked
package dev.muster.adapters.http.exchange.form;

import org.jspecify.annotations.NullMarked;
