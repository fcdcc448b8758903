package dev.muster.adapters.http.exchange.form;

import java.io.IOException;

/** A body is not the form that it claims to be. The message says why, for a person. */
final class MalformedForm extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedForm(String message) {
        super(message);
    }
}
