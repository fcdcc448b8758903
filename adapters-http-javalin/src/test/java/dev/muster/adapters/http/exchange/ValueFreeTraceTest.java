package dev.muster.adapters.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ValueFreeTraceTest {

    @Test
    void saysWhereSomethingBrokeAndNotOnWhat() {
        Exception original = new IllegalStateException("ada@example.com", new RuntimeException("bob@example.com"));
        original.addSuppressed(new IllegalArgumentException("eve@example.com"));

        StringWriter printed = new StringWriter();
        ValueFreeTrace.of(original).printStackTrace(new PrintWriter(printed, true));

        assertThat(printed.toString())
                .contains("java.lang.IllegalStateException", "java.lang.RuntimeException")
                .contains("saysWhereSomethingBrokeAndNotOnWhat")
                .doesNotContain("example.com");
    }
}
