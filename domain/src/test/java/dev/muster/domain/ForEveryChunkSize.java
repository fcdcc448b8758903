package dev.muster.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that must come out the same wherever the chunk boundaries fall. Its argument is the rows a chunk. */
@ParameterizedTest(name = "in chunks of {0}")
@ValueSource(ints = {1, 2, 3, 1_000})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForEveryChunkSize {}
