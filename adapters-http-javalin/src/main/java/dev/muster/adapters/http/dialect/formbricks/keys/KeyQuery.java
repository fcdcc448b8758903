package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.QueryReader;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.attribute.StoredKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which attribute keys to list.
 *
 * @param limit how many at most
 * @param skip how many to pass over
 * @param sortBy by which time they are sorted; equal times leave them in the order in which they were added
 * @param order which way
 * @param start only those of this time or later
 * @param end only those of this time or earlier
 * @param filterBy which time these two are about
 */
record KeyQuery(
        int limit, long skip, Time sortBy, Order order, Optional<Instant> start, Optional<Instant> end, Time filterBy) {

    private static final int MOST = 250;
    private static final int USUAL = 50;

    /** What a query asks for; parameters that this list does not know are passed over. */
    static Checked<KeyQuery> read(Exchange exchange) {
        QueryReader query = new QueryReader(exchange);
        OptionalLong limit = query.number("limit", 1, MOST);
        OptionalLong skip = query.number("skip", 0, Long.MAX_VALUE);
        Optional<Time> sortBy = query.choice("sortBy", Time.values());
        Optional<Order> order = query.choice("order", Order.values());
        Optional<Instant> start = query.time("startDate");
        Optional<Instant> end = query.time("endDate");
        Optional<Time> filterBy = query.choice("filterDateField", Time.values());
        if (query.isFaultless()
                && start.isPresent()
                && end.filter(start.get()::isAfter).isPresent()) {
            query.note("startDate must be before endDate");
        }
        return query.checked(() -> new KeyQuery(
                Math.toIntExact(limit.orElse(USUAL)),
                skip.orElse(0),
                sortBy.orElse(Time.CREATED),
                order.orElse(Order.DESCENDING),
                start,
                end,
                filterBy.orElse(Time.CREATED)));
    }

    /** Those that are asked for, on all pages together. */
    List<FoundKey> matching(List<FoundKey> keys) {
        Comparator<FoundKey> ascending = Comparator.comparing(key -> sortBy.of(key.stored()));
        return keys.stream()
                .filter(key -> isWithin(filterBy.of(key.stored())))
                .sorted(order == Order.ASCENDING ? ascending : ascending.reversed())
                .toList();
    }

    /** The page that is asked for. */
    List<FoundKey> page(List<FoundKey> matching) {
        return matching.stream().skip(skip).limit(limit).toList();
    }

    private boolean isWithin(Instant time) {
        return start.filter(time::isBefore).isEmpty()
                && end.filter(time::isAfter).isEmpty();
    }

    /** A time that a key has. */
    enum Time implements QueryReader.Word {
        CREATED("createdAt"),
        UPDATED("updatedAt");

        private final String word;

        Time(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        Instant of(StoredKey key) {
            return this == CREATED ? key.createdAt() : key.updatedAt();
        }
    }

    /** Which way a list is sorted. */
    enum Order implements QueryReader.Word {
        ASCENDING("asc"),
        DESCENDING("desc");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
