package dev.muster.adapters.http.exchange;

import java.io.IOException;

/** More bytes arrived than the door takes. */
public final class BodyTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLong(long mostBytes) {
        super("the body is longer than " + mostBytes + " bytes");
    }
}
