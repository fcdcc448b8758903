/** Contracts of ports as JUnit tests, and stand-ins for vendors. Open, since JUnit and Jackson use reflection. */
open module dev.muster.testkit {
    requires transitive dev.muster.domain;
    requires transitive org.junit.jupiter.api;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires jdk.httpserver;
    requires org.assertj.core;
    requires static org.jspecify;

    exports dev.muster.testkit;
    exports dev.muster.testkit.fixture;
    exports dev.muster.testkit.golden;
    exports dev.muster.testkit.sink;
    exports dev.muster.testkit.vendor.formbricks;
    exports dev.muster.testkit.vendor.migma;
    exports dev.muster.testkit.vendor.network;
}
