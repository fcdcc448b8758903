package dev.muster.adapters.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void coversItsPathWithOrWithoutASlashAtTheEnd() {
        assertThat(route("/contacts/bulk").covers("/contacts/bulk")).isTrue();
        assertThat(route("/contacts/bulk").covers("/contacts/bulk/")).isTrue();
        assertThat(route("/contacts/bulk").covers("/contacts")).isFalse();
        assertThat(route("/contacts/bulk").covers("/contacts/bulk/x")).isFalse();
        assertThat(route("/contacts/bulk").covers("")).isFalse();
    }

    @Test
    void aNameInBracesStandsForOneSegment() {
        assertThat(route("/contacts/{id}").covers("/contacts/5")).isTrue();
        assertThat(route("/contacts/{id}").covers("/contacts/5/6")).isFalse();
    }

    private static Route route(String path) {
        return new Route(HandlerType.GET, path, exchange -> Answer.bare(200));
    }
}
