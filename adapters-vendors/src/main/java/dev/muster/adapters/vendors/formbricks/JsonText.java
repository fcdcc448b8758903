package dev.muster.adapters.vendors.formbricks;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes JSON piece by piece. */
final class JsonText {

    private final StringBuilder json = new StringBuilder();

    /** Punctuation and names that need no escapes. */
    JsonText raw(String source) {
        json.append(source);
        return this;
    }

    JsonText quoted(String text) {
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
