package dev.muster.adapters.http.dialect.formbricks.protocol;

import java.nio.charset.StandardCharsets;

/** Decodes bodies leniently: drops a byte order mark and reads broken UTF-8 as U+FFFD. */
final class BodyText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BodyText() {}

    static String decode(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
