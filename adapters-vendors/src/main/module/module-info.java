/** Deliveries to Migma and Formbricks. */
module dev.muster.vendors {
    requires transitive dev.muster.domain;
    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires dev.failsafe.core;
    requires static org.jspecify;

    exports dev.muster.adapters.vendors;
}
