package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.adapters.http.dialect.formbricks.protocol.QueryReader;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import java.util.OptionalLong;

/**
 * Which part of a list of contacts to return.
 *
 * @param skip how many to leave out at the start
 * @param limit how many at most; empty for all
 */
record ContactRange(long skip, OptionalLong limit) {

    static final ContactRange ALL = new ContactRange(0, OptionalLong.empty());

    static Checked<ContactRange> read(Exchange exchange) {
        Issues issues = new Issues();
        QueryReader query = new QueryReader(exchange, issues);
        OptionalLong limit = query.number("limit", 1, Long.MAX_VALUE);
        OptionalLong skip = query.number("skip", 0, Long.MAX_VALUE);
        return issues.checked(() -> new ContactRange(skip.orElse(0), limit));
    }
}
