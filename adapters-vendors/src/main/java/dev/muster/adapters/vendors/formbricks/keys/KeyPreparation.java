package dev.muster.adapters.vendors.formbricks.keys;

import dev.muster.adapters.vendors.formbricks.protocol.AccessRefusal;
import dev.muster.adapters.vendors.formbricks.protocol.ManagementApi;
import dev.muster.adapters.vendors.formbricks.protocol.RefusalText;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.Readiness;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Creates missing attribute keys, in alphabetical order. */
public final class KeyPreparation {

    private static final int EXISTS = 409;

    private final ManagementApi api;
    private final SendableKeys columns;

    public KeyPreparation(ManagementApi api, SendableKeys columns) {
        this.api = api;
        this.columns = columns;
    }

    public Readiness prepare(Set<String> keys) {
        for (String key : new TreeSet<>(keys)) {
            Optional<AttributeKey> column = columns.find(key);
            if (column.isPresent() && !columns.isThere(key)) {
                Readiness readiness = create(column.get());
                if (!(readiness instanceof Readiness.Ready)) {
                    return readiness;
                }
            }
        }
        return Readiness.READY;
    }

    private Readiness create(AttributeKey key) {
        VendorReply reply = api.create(key);
        if (reply instanceof VendorReply.Unanswered none) {
            return new Readiness.Unreachable(none.reason());
        }
        VendorReply.Answered answer = (VendorReply.Answered) reply;
        if (answer.status() == EXISTS) {
            return findAgain(key);
        }
        if (!answer.isSuccess()) {
            return new Readiness.Closed(
                    AccessRefusal.of(answer, api.workspace()).orElseGet(() -> refused(key, answer)));
        }
        if (!answer.body().path("data").isObject()) {
            return new Readiness.Unreachable(
                    "Whether the attribute key \"" + key.key() + "\" was created is not said: " + answer.summary());
        }
        columns.found(Map.of(key.key(), VisibleKeys.key(answer.body().path("data"))));
        return checked(key);
    }

    /** The key exists: somebody else created it, or an earlier attempt whose answer was lost. */
    private Readiness findAgain(AttributeKey key) {
        KeyListResult listing = KeyListing.list(api);
        if (listing instanceof KeyListResult.Unlisted unlisted) {
            return unlisted.readiness();
        }
        columns.found(((KeyListResult.Listed) listing).keys());
        return columns.isThere(key.key())
                ? checked(key)
                : new Readiness.Closed("The attribute key \"" + key.key() + "\" is said to exist, but is not listed.");
    }

    /** Contacts are already encoded for the requested type. */
    private Readiness checked(AttributeKey key) {
        return columns.isAsExpected(key.key())
                ? Readiness.READY
                : new Readiness.Unreachable("The attribute key \"" + key.key()
                        + "\" has got another type meanwhile; the next delivery goes by that.");
    }

    private static String refused(AttributeKey key, VendorReply.Answered answer) {
        return "The attribute key \"" + key.key() + "\" is refused: " + RefusalText.of(answer);
    }
}
