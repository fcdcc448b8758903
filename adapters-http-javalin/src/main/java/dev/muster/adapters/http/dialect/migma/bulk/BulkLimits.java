package dev.muster.adapters.http.dialect.migma.bulk;

/**
 * What one bulk import may bring.
 *
 * @param mostBytes the longest body, inclusive
 * @param mostRows the most subscribers, inclusive
 * @param mostRowsAtOnce the most that are imported while the client waits, inclusive
 * @param mostErrors how many error texts an answer lists; further ones are only counted
 */
public record BulkLimits(long mostBytes, int mostRows, int mostRowsAtOnce, int mostErrors) {}
