/**
 * The steps of an import, one verb a file. Read them in this order: {@code ImportRun} drives, {@code ChunkReading}
 * reads and validates, {@code KeyResolution} settles attribute keys, {@code ChunkImport} matches, decides and writes,
 * {@code Decision} is the pure function that everything else serves.
 */
@NullMarked
package dev.muster.domain.pipeline;

import org.jspecify.annotations.NullMarked;
