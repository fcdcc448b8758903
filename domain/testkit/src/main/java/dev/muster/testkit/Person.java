package dev.muster.testkit;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody to store, in prose: {@code ada().withUserId("a-1").unsubscribed().profile()}. Immutable.
 *
 * @param profile what is known of the person
 */
public record Person(Profile profile) {

    /** Subscribed, without userId and tags. */
    public static Person ada() {
        return named("Ada", "Lovelace", "ada@example.com");
    }

    /** Subscribed, without userId and tags. */
    public static Person grace() {
        return named("Grace", "Hopper", "grace@example.com");
    }

    /** One of many: their address is all that is known. */
    public static Person number(int number) {
        return withAddress("person" + number + "@example.com");
    }

    /** Somebody of whom the address is all that is known; it must be well-formed. */
    public static Person withAddress(String email) {
        return new Person(
                new Profile(address(email), Optional.empty(), ContactStatus.SUBSCRIBED, Tags.NONE, Attributes.NONE));
    }

    public EmailAddress email() {
        return profile.email();
    }

    public Person withEmail(String email) {
        return new Person(
                new Profile(address(email), profile.userId(), profile.status(), profile.tags(), profile.attributes()));
    }

    public Person withUserId(String userId) {
        return withUserId(Optional.of(new UserId(userId)));
    }

    public Person withoutUserId() {
        return withUserId(Optional.empty());
    }

    public Person unsubscribed() {
        return withStatus(ContactStatus.UNSUBSCRIBED);
    }

    public Person withStatus(ContactStatus status) {
        return new Person(new Profile(profile.email(), profile.userId(), status, profile.tags(), profile.attributes()));
    }

    /** These tags and no others. */
    public Person withTags(String... names) {
        Tags tags = Tags.of(List.of(names));
        return new Person(new Profile(profile.email(), profile.userId(), profile.status(), tags, profile.attributes()));
    }

    /** One attribute more, or another text under it. */
    public Person with(String key, String text) {
        return with(key, AttributeValue.text(text));
    }

    /** One attribute more, or another value under it. */
    public Person with(String key, AttributeValue value) {
        SortedMap<String, AttributeValue> values =
                new TreeMap<>(profile.attributes().values());
        values.put(key, value);
        return withAttributes(Attributes.of(values));
    }

    public Person withoutAttributes() {
        return withAttributes(Attributes.NONE);
    }

    private static Person named(String firstName, String lastName, String email) {
        return withAddress(email).with(AttributeKey.FIRST_NAME, firstName).with(AttributeKey.LAST_NAME, lastName);
    }

    private static EmailAddress address(String email) {
        return EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("not an email address: " + email));
    }

    private Person withUserId(Optional<UserId> userId) {
        return new Person(new Profile(profile.email(), userId, profile.status(), profile.tags(), profile.attributes()));
    }

    private Person withAttributes(Attributes attributes) {
        return new Person(new Profile(profile.email(), profile.userId(), profile.status(), profile.tags(), attributes));
    }
}
