package dev.muster.adapters.vendors.formbricks.protocol;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Builds JSON text. */
public final class JsonText {

    private final StringBuilder json = new StringBuilder();

    /** Appends punctuation or names that need no escapes. */
    public JsonText raw(String source) {
        json.append(source);
        return this;
    }

    public JsonText quoted(String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
        return this;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
