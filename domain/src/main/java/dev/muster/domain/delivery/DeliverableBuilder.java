package dev.muster.domain.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is known of a person. Subscribed unless said otherwise. Not thread-safe. */
public final class DeliverableBuilder {

    private final EmailAddress email;
    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    private final List<String> tags = new ArrayList<>();
    private Optional<UserId> userId = Optional.empty();
    private ContactStatus status = ContactStatus.SUBSCRIBED;

    DeliverableBuilder(String email) {
        this.email = EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("no email address: \"" + email + "\""));
    }

    public DeliverableBuilder userId(String text) {
        userId = Optional.of(new UserId(text));
        return this;
    }

    public DeliverableBuilder status(ContactStatus consent) {
        status = consent;
        return this;
    }

    public DeliverableBuilder tag(String name) {
        tags.add(name);
        return this;
    }

    public DeliverableBuilder attribute(String key, String text) {
        return attribute(key, AttributeValue.text(text));
    }

    /** Throws {@link IllegalArgumentException} for {@code email} and {@code userId}, which are no attributes. */
    public DeliverableBuilder attribute(String key, AttributeValue value) {
        if (key.equals(AttributeKey.EMAIL) || key.equals(AttributeKey.USER_ID)) {
            throw new IllegalArgumentException("identity is no attribute: " + key);
        }
        attributes.put(key, value);
        return this;
    }

    public Deliverable build() {
        return new Deliverable(
                new ContactId(email.key()),
                new Profile(email, userId, status, Tags.of(tags), Attributes.of(attributes)));
    }
}
