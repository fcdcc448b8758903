package dev.muster.adapters.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.util.Set;
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

    @Test
    void aReservedWordIsNoNameInBraces() {
        Route route = new Route(
                HandlerType.GET,
                "/contacts/{id}",
                RouteHandler.withoutBody(exchange -> Answer.bare(200)),
                Set.of("bulk"));

        assertThat(route.covers("/contacts/5")).isTrue();
        assertThat(route.covers("/contacts/bulk")).isFalse();
        assertThat(route.covers("/contacts/bulk/")).isFalse();
    }

    private static Route route(String path) {
        return new Route(HandlerType.GET, path, RouteHandler.withoutBody(exchange -> Answer.bare(200)));
    }
}
