package dev.muster.adapters.http.exchange.body;

import java.io.IOException;

/** The body arrived too slowly. */
public final class BodyTooSlow extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooSlow(long leastBytesPerSecond) {
        super("the body arrives with less than " + leastBytesPerSecond + " bytes a second");
    }
}
