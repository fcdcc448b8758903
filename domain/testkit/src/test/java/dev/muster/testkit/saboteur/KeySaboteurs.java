package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withKeys;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withView;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeKey.Origin;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.AttributeKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that break a clause AK. */
final class KeySaboteurs {

    private static final AttributeKey PHONE = new AttributeKey("phone", "Phone", DataType.STRING, Origin.DEFAULT);

    private KeySaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                reading(
                        "AK-1",
                        "there is one default key more",
                        keys -> Stream.concat(Stream.of(PHONE), keys.stream()).toList()),
                reading(
                        "AK-1",
                        "there is one default key less",
                        keys -> keys.stream()
                                .filter(key -> !key.key().equals(AttributeKey.LANGUAGE))
                                .toList()),
                reading(
                        "AK-2",
                        "keys are sorted by name",
                        keys -> Stream.concat(
                                        keys.stream().filter(key -> key.origin() == Origin.DEFAULT),
                                        keys.stream()
                                                .filter(key -> key.origin() == Origin.CUSTOM)
                                                .sorted(Comparator.comparing(AttributeKey::key)))
                                .toList()),
                saving(
                        "AK-2",
                        "a key that is there stays as it is",
                        (keys, saved) -> saved.stream()
                                .filter(key -> keys.schema().find(key.key()).isEmpty())
                                .toList()),
                Saboteur.of("AK-2", "a key that is saved again moves to the end", KeySaboteurs::moving),
                saving(
                        "AK-2",
                        "descriptions get lost",
                        (keys, saved) -> saved.stream()
                                .map(key -> key.withDescription(Optional.empty()))
                                .toList()),
                saving(
                        "AK-2",
                        "a description cannot be taken away",
                        (keys, saved) -> saved.stream()
                                .map(key -> key.withDescription(key.description()
                                        .or(() -> keys.schema().find(key.key()).flatMap(AttributeKey::description))))
                                .toList()),
                Saboteur.of("AK-2", "the origin is replaced, too", KeySaboteurs::replacingOrigins),
                viewing(
                        "AK-2",
                        "the time of creation moves",
                        it -> new StoredKey(it.key(), it.updatedAt(), it.updatedAt())),
                viewing(
                        "AK-2",
                        "the time of the update stays",
                        it -> new StoredKey(it.key(), it.createdAt(), it.createdAt())),
                saving("AK-3", "keys are compared without case", KeySaboteurs::distinctWithoutCase),
                saving(
                        "AK-3",
                        "names lose their blanks",
                        (keys, saved) -> saved.stream()
                                .map(key -> key.withName(key.name().strip()))
                                .toList()),
                Saboteur.concurrent("AK-4", "the second one to add a key fails", Collision::new));
    }

    private static Saboteur<ContactStore> reading(String clause, String wrong, UnaryOperator<List<AttributeKey>> read) {
        return Saboteur.of(clause, wrong, () -> withKeys(right -> ForwardingKeys.reading(right, read)));
    }

    private static Saboteur<ContactStore> saving(
            String clause,
            String wrong,
            BiFunction<AttributeKeys, Collection<AttributeKey>, Collection<AttributeKey>> save) {
        return Saboteur.of(
                clause,
                wrong,
                () -> withKeys(right -> new ForwardingKeys(right) {
                    @Override
                    public void save(Collection<AttributeKey> saved, Instant at) {
                        super.save(save.apply(right, saved), at);
                    }
                }));
    }

    private static Saboteur<ContactStore> viewing(String clause, String wrong, UnaryOperator<StoredKey> shown) {
        return Saboteur.of(
                clause,
                wrong,
                () -> withView(right -> new ForwardingView(right) {
                    @Override
                    public List<StoredKey> keys() {
                        return super.keys().stream().map(shown).toList();
                    }
                }));
    }

    private static ContactStore replacingOrigins() {
        Map<String, Origin> last = new ConcurrentHashMap<>();
        return withKeys(right ->
                new ForwardingKeys(ForwardingKeys.reading(
                        right,
                        keys -> keys.stream()
                                .map(it -> new AttributeKey(
                                        it.key(),
                                        it.name(),
                                        it.type(),
                                        last.getOrDefault(it.key(), it.origin()),
                                        it.description()))
                                .toList())) {
                    @Override
                    public void save(Collection<AttributeKey> saved, Instant at) {
                        saved.forEach(key -> last.put(key.key(), key.origin()));
                        super.save(saved, at);
                    }
                });
    }

    private static Collection<AttributeKey> distinctWithoutCase(AttributeKeys keys, Collection<AttributeKey> saved) {
        List<AttributeKey> distinct = new ArrayList<>();
        for (AttributeKey key : saved) {
            boolean known = Stream.concat(keys.schema().keys().stream(), distinct.stream())
                    .anyMatch(other ->
                            !other.key().equals(key.key()) && other.key().equalsIgnoreCase(key.key()));
            if (!known) {
                distinct.add(key);
            }
        }
        return distinct;
    }

    private static ContactStore moving() {
        List<String> order = new CopyOnWriteArrayList<>();
        return withKeys(right ->
                new ForwardingKeys(ForwardingKeys.reading(
                        right,
                        keys -> keys.stream()
                                .sorted(Comparator.comparing(key -> order.indexOf(key.key())))
                                .toList())) {
                    @Override
                    public void save(Collection<AttributeKey> saved, Instant at) {
                        saved.forEach(key -> {
                            order.remove(key.key());
                            order.add(key.key());
                        });
                        super.save(saved, at);
                    }
                });
    }

    private static final class Collision extends OptimisticStore {
        @Override
        boolean mayFollow(StoreTransaction now, Recording recording) {
            boolean collides = recording.keys().stream()
                    .map(AttributeKey::key)
                    .anyMatch(key -> recording.schemaBefore().find(key).isEmpty()
                            && now.attributeKeys().schema().find(key).isPresent());
            if (collides) {
                throw new IllegalStateException("unique constraint violated");
            }
            return recording.isKeysOnly();
        }
    }
}
