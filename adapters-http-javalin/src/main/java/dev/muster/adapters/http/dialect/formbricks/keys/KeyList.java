package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.domain.access.AccessKey;
import java.util.List;

/**
 * {@code GET /api/v2/management/contact-attribute-keys}: the keys of all workspaces that the access key may read. A workspace
 * in the query changes nothing.
 */
public final class KeyList implements RouteHandler.Work {

    private final FormbricksGuard guard;
    private final KeyCatalogue catalogue;

    public KeyList(FormbricksGuard guard, KeyCatalogue catalogue) {
        this.guard = guard;
        this.catalogue = catalogue;
    }

    @Override
    public Answer answer(Exchange exchange) {
        return guard.key(exchange)
                .answer(key ->
                        KeyQuery.read(exchange).answer(query -> guard.rateLimited(key, () -> listed(query, key))));
    }

    private Answer listed(KeyQuery query, AccessKey key) {
        List<FoundKey> matching = query.matching(catalogue.all(key));
        List<KeyView> page = query.page(matching).stream().map(FoundKey::view).toList();
        return Answers.ok(page, new Meta(matching.size(), query.limit(), query.skip()));
    }

    /**
     * The list that the page is a part of.
     *
     * @param offset how many keys were skipped; clients ask for it as {@code skip}
     */
    private record Meta(int total, int limit, long offset) {}
}
