@NullMarked
package dev.muster.adapters.http;

import org.jspecify.annotations.NullMarked;
