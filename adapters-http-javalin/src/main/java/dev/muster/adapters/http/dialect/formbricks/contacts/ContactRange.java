package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.dialect.formbricks.protocol.QueryReader;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import java.util.OptionalLong;

/**
 * Which contacts of a long list are asked for.
 *
 * @param skip how many to pass over
 * @param limit how many at most; empty for all
 */
record ContactRange(long skip, OptionalLong limit) {

    static final ContactRange ALL = new ContactRange(0, OptionalLong.empty());

    static Checked<ContactRange> read(Exchange exchange) {
        QueryReader query = new QueryReader(exchange);
        OptionalLong limit = query.number("limit", 1, Long.MAX_VALUE);
        OptionalLong skip = query.number("skip", 0, Long.MAX_VALUE);
        return query.checked(() -> new ContactRange(skip.orElse(0), limit));
    }
}
