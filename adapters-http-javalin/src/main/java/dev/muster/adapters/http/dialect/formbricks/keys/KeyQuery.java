package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.adapters.http.dialect.formbricks.protocol.QueryReader;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.attribute.StoredKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which attribute keys to list.
 *
 * @param limit how many at most
 * @param skip how many to leave out at the start
 * @param filter which keys to list
 * @param order how to sort them; equal ones stay in the order in which they were added
 */
record KeyQuery(int limit, long skip, Predicate<StoredKey> filter, Comparator<StoredKey> order) {

    private static final int MOST = 250;
    private static final int DEFAULT = 50;
    private static final String UPDATED = "updatedAt";
    private static final List<String> TIMES = List.of("createdAt", UPDATED);

    /** The query of a request; parameters that this list does not know are ignored. */
    static Checked<KeyQuery> read(Exchange exchange) {
        Issues issues = new Issues();
        QueryReader query = new QueryReader(exchange, issues);
        OptionalLong limit = query.number("limit", 1, MOST);
        OptionalLong skip = query.number("skip", 0, Long.MAX_VALUE);
        Function<StoredKey, Instant> sortBy = time(query.choice("sortBy", TIMES));
        Optional<String> order = query.choice("order", List.of("asc", "desc"));
        Optional<Instant> start = query.time("startDate");
        Optional<Instant> end = query.time("endDate");
        Function<StoredKey, Instant> filterBy = time(query.choice("filterDateField", TIMES));
        if (issues.isEmpty()
                && start.isPresent()
                && end.filter(start.get()::isAfter).isPresent()) {
            issues.add("", "startDate must be before endDate");
        }
        Comparator<StoredKey> ascending = Comparator.comparing(sortBy);
        return issues.checked(() -> new KeyQuery(
                Math.toIntExact(limit.orElse(DEFAULT)),
                skip.orElse(0),
                key -> start.filter(filterBy.apply(key)::isBefore).isEmpty()
                        && end.filter(filterBy.apply(key)::isAfter).isEmpty(),
                order.filter("asc"::equals).isPresent() ? ascending : ascending.reversed()));
    }

    /** The keys that the query selects, on all pages together. */
    List<FoundKey> matching(List<FoundKey> keys) {
        return keys.stream()
                .filter(key -> filter.test(key.stored()))
                .sorted(Comparator.comparing(FoundKey::stored, order))
                .toList();
    }

    /** The page that the query selects. */
    List<FoundKey> page(List<FoundKey> matching) {
        return matching.stream().skip(skip).limit(limit).toList();
    }

    private static Function<StoredKey, Instant> time(Optional<String> field) {
        return field.filter(UPDATED::equals).isPresent() ? StoredKey::updatedAt : StoredKey::createdAt;
    }
}
