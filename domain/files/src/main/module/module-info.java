/** Contacts from CSV and NDJSON files. */
module dev.muster.files {
    requires transitive dev.muster.domain;
    requires de.siegmar.fastcsv;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports dev.muster.files;
    exports dev.muster.files.export;
    exports dev.muster.files.format;
    exports dev.muster.files.rejects;
}
