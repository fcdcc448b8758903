@NullMarked
package dev.muster.adapters.http.dialect.formbricks;

import org.jspecify.annotations.NullMarked;
