/** The write connection, the pool of read connections, and a session on one of them. Database and Dialect are what a database implements. */
@NullMarked
package dev.muster.adapters.jdbi.connection;

import org.jspecify.annotations.NullMarked;
