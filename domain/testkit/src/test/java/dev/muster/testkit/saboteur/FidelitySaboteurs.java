package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withContacts;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Stores that break the clause C-10. */
final class FidelitySaboteurs {

    private FidelitySaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                values(
                        "attribute texts lose the blanks around them",
                        value -> text(value, value.text().strip())),
                values("attribute texts are brought into normal form", value -> text(value, normal(value.text()))),
                values("attribute texts hold no astral characters", value -> text(value, narrow(value.text()))),
                values(
                        "empty texts become something else",
                        value -> text(value, value.text().isEmpty() ? "-" : value.text())),
                values("numbers lose their zeros", FidelitySaboteurs::shorterNumber),
                values("what looks like JSON becomes JSON", FidelitySaboteurs::guessed),
                profiles("attribute names lose the blanks around them", it -> with(it, stripped(it.attributes()))),
                profiles(
                        "tags are split at commas",
                        it -> new Profile(
                                it.email(), it.userId(), it.status(), Tags.of(split(it.tags())), it.attributes())),
                profiles(
                        "userIds are cut to 100 characters",
                        it -> new Profile(
                                it.email(),
                                it.userId().map(FidelitySaboteurs::cut),
                                it.status(),
                                it.tags(),
                                it.attributes())),
                writing(
                        "addresses come back as keys",
                        it -> new WriteBatch(
                                it.additions().stream()
                                        .map(FidelitySaboteurs::keyOnly)
                                        .toList(),
                                it.changes(),
                                it.at(),
                                it.by())),
                writing(
                        "times lose their milliseconds",
                        it -> new WriteBatch(
                                it.additions(), it.changes(), it.at().truncatedTo(ChronoUnit.SECONDS), it.by())));
    }

    private static Saboteur<ContactStore> values(String wrong, UnaryOperator<AttributeValue> value) {
        return profiles(wrong, it -> {
            TreeMap<String, AttributeValue> values =
                    new TreeMap<>(it.attributes().values());
            values.replaceAll((key, right) -> value.apply(right));
            return with(it, Attributes.of(values));
        });
    }

    private static Saboteur<ContactStore> profiles(String wrong, UnaryOperator<Profile> profile) {
        return Saboteur.of("C-10", wrong, () -> withContacts(right -> ForwardingContacts.storing(right, profile)));
    }

    private static Saboteur<ContactStore> writing(String wrong, UnaryOperator<WriteBatch> batch) {
        return Saboteur.of(
                "C-10",
                wrong,
                () -> withContacts(right -> ForwardingContacts.writingWrong(
                        right, (contacts, given) -> contacts.write(batch.apply(given)))));
    }

    private static AttributeValue text(AttributeValue value, String text) {
        return value instanceof AttributeValue.Text ? AttributeValue.text(text) : value;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String narrow(String text) {
        return text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
    }

    private static AttributeValue shorterNumber(AttributeValue value) {
        boolean number = value instanceof AttributeValue.Json && value.text().matches("-?[0-9.]+");
        return number
                ? AttributeValue.json(
                        new BigDecimal(value.text()).stripTrailingZeros().toPlainString())
                : value;
    }

    private static AttributeValue guessed(AttributeValue value) {
        return List.of("true", "[]", "1.10").contains(value.text()) ? AttributeValue.json(value.text()) : value;
    }

    private static Attributes stripped(Attributes attributes) {
        TreeMap<String, AttributeValue> values = new TreeMap<>();
        attributes.values().forEach((key, value) -> values.put(key.strip(), value));
        return Attributes.of(values);
    }

    private static UserId cut(UserId userId) {
        return new UserId(
                userId.value().substring(0, Math.min(100, userId.value().length())));
    }

    private static List<String> split(Tags tags) {
        return tags.names().stream()
                .flatMap(name -> List.of(name.split(",", -1)).stream())
                .toList();
    }

    private static Profile with(Profile it, Attributes attributes) {
        return new Profile(it.email(), it.userId(), it.status(), it.tags(), attributes);
    }

    private static Addition keyOnly(Addition it) {
        Profile right = it.profile();
        EmailAddress key = new EmailAddress(right.email().key(), right.email().key());
        return new Addition(
                it.id(),
                new Profile(key, right.userId(), right.status(), right.tags(), right.attributes()),
                it.fingerprint());
    }
}
