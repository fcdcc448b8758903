/** The ports over SQLite. */
module dev.muster.jdbi {
    requires transitive dev.muster.domain;
    requires java.sql;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.jdbi.v3.core;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    // Jdbi is an automatic module: the modules that it needs have to be named here.
    requires io.leangen.geantyref;
    requires org.slf4j;

    exports dev.muster.adapters.jdbi;

    // Jackson reads and writes the records of JSON columns.
    opens dev.muster.adapters.jdbi.column to
            com.fasterxml.jackson.databind;
    opens dev.muster.adapters.jdbi.imports to
            com.fasterxml.jackson.databind;
}
