package dev.muster.standalone.pushing;

import dev.muster.adapters.vendors.VendorSinkBuilder;
import dev.muster.adapters.vendors.VendorSinks;
import java.net.URI;

/** The vendors that contacts can be delivered to. */
public enum Vendor {
    FORMBRICKS(
            "formbricks",
            "Pass contacts on to a workspace at Formbricks. It keeps email, userId and attributes, all as text, and"
                    + " neither status nor tags. Contacts that are the same there already are not sent.") {
        @Override
        VendorSinkBuilder sink(URI server, String target, String key) {
            return VendorSinks.formbricks(server, target, key);
        }
    },
    MIGMA(
            "migma",
            "Pass contacts on to a project at Migma: email, names, status, tags and all attributes. Contacts that are the"
                    + " same there already are not sent.") {
        @Override
        VendorSinkBuilder sink(URI server, String target, String key) {
            return VendorSinks.migma(server, target, key);
        }
    };

    private final String word;
    private final String description;

    Vendor(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** Its name on the command line. */
    String word() {
        return word;
    }

    /** The description of its command. */
    String description() {
        return description;
    }

    /**
     * A builder of its sink, with address, target and key set.
     *
     * @throws IllegalArgumentException if the server's address or the target cannot be; the message is the cure
     */
    abstract VendorSinkBuilder sink(URI server, String target, String key);
}
