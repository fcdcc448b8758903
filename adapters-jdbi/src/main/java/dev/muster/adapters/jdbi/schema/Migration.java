package dev.muster.adapters.jdbi.schema;

/**
 * One step of a schema. Its text must never change once it was released.
 *
 * @param version the version after it; the first is 1
 * @param name the name of its file, for messages
 * @param sql its statements
 */
public record Migration(int version, String name, String sql) {}
