package dev.muster.testkit.vendor.formbricks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The contacts of the workspace. A request is written as a whole or not at all. Not thread-safe. */
final class FormbricksStore {

    private static final String USER_ID = "userId";

    /** Names a member of every JavaScript object, over which the real server stumbles. */
    private static final String STUMBLING_KEY = "constructor";

    private final FormbricksKeys keys;
    private final Predicate<String> poisoned;

    /** By email as stored: {@code A@b.co} and {@code a@b.co} are two. */
    private final Map<String, Map<String, String>> contacts = new LinkedHashMap<>();

    FormbricksStore(FormbricksKeys keys, Predicate<String> poisoned) {
        this.keys = keys;
        this.poisoned = poisoned;
    }

    List<Map<String, String>> contacts() {
        return contacts.values().stream()
                .map(contact -> (Map<String, String>) new LinkedHashMap<>(contact))
                .toList();
    }

    /** Writes what may be written; empty, with nothing written, if the database would not have it. */
    Optional<List<SkippedContact>> write(List<FormbricksContact> upload) {
        if (upload.stream().anyMatch(this::cannotBeWritten)) {
            return Optional.empty();
        }
        List<SkippedContact> skips = skips(upload);
        Set<Integer> skipped = skips.stream().map(SkippedContact::index).collect(Collectors.toSet());
        List<FormbricksContact> written = new ArrayList<>();
        for (int index = 0; index < upload.size(); index++) {
            if (!skipped.contains(index)) {
                written.add(upload.get(index));
            }
        }
        FormbricksValues values = new FormbricksValues(upload, keys);
        Map<String, FormbricksType> types = new LinkedHashMap<>();
        written.forEach(contact ->
                contact.attributes().forEach(attribute -> types.computeIfAbsent(attribute.key(), values::type)));
        writeKeys(written, types);
        written.forEach(contact -> write(contact, types));
        return Optional.of(skips);
    }

    private boolean cannotBeWritten(FormbricksContact contact) {
        return poisoned.test(contact.email())
                || contact.attributes().stream()
                        .anyMatch(attribute -> attribute.value().indexOf('\0') >= 0
                                || attribute.key().equals(STUMBLING_KEY));
    }

    /** Judged by the state before the request, so that two contacts cannot swap their userIds. */
    private List<SkippedContact> skips(List<FormbricksContact> upload) {
        Set<String> taken = contacts.values().stream()
                .map(contact -> Optional.ofNullable(contact.get(USER_ID)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<SkippedContact> skips = new ArrayList<>();
        for (int index = 0; index < upload.size(); index++) {
            FormbricksContact contact = upload.get(index);
            Map<String, String> stored = contacts.getOrDefault(contact.email(), Map.of());
            Optional<String> userId = contact.first(USER_ID);
            if (userId.isPresent()
                    && taken.contains(userId.get())
                    && !userId.get().equals(stored.get(USER_ID))) {
                skips.add(new SkippedContact(index, userId.get()));
            }
        }
        return skips;
    }

    /** Creates the keys that are new, and renames the others wherever a request gives them another name. */
    private void writeKeys(List<FormbricksContact> written, Map<String, FormbricksType> types) {
        Map<String, String> names = new LinkedHashMap<>();
        written.forEach(contact -> contact.attributes().forEach(attribute -> {
            Optional<FormbricksKey> known = keys.find(attribute.key());
            if (known.isEmpty() || !known.get().name().equals(attribute.name())) {
                names.put(attribute.key(), attribute.name());
            }
        }));
        names.forEach((key, name) -> keys.find(key)
                .ifPresentOrElse(
                        known -> keys.rename(known, name),
                        () -> keys.create(
                                key, name, Optional.empty(), types.getOrDefault(key, FormbricksType.STRING))));
    }

    private void write(FormbricksContact contact, Map<String, FormbricksType> types) {
        Map<String, String> stored = contacts.computeIfAbsent(contact.email(), email -> new LinkedHashMap<>());
        contact.attributes().forEach(attribute -> {
            FormbricksType type = types.getOrDefault(attribute.key(), FormbricksType.STRING);
            stored.put(attribute.key(), type.stored(attribute.value()));
        });
    }
}
