package dev.muster.adapters.http.exchange;

import java.util.SortedSet;

/** How a door words what is not about one of its operations. Thread-safe. */
public interface Envelope {

    /**
     * An error that any request may meet: an unknown path, a body that breaks off, bad HTTP.
     *
     * @param status the HTTP status
     * @param text what is wrong, for a person
     */
    Answer error(int status, String text);

    /** The path is known, the method is not offered there. */
    Answer methodNotOffered(String method, SortedSet<String> offered);

    /** The store could not be reached. */
    Answer storeUnavailable();

    /** Something broke that should not have. */
    Answer failure();
}
