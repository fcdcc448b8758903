package dev.muster.testkit.vendor.network;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A vendor that answers whatever a test wants. Any verb and path will do. Thread-safe. */
public final class ScriptedVendor implements AutoCloseable {

    private final ReplyServer server;

    private ScriptedVendor(Function<ReceivedRequest, Reply> answers) {
        requireNonNull(answers);
        server = ReplyServer.start((request, bodyBytes) -> answers.apply(request));
    }

    /**
     * Answers with these in their order; the last one is repeated.
     *
     * @throws IllegalArgumentException without any
     */
    public static ScriptedVendor answering(Reply... replies) {
        List<Reply> script = List.of(replies);
        if (script.isEmpty()) {
            throw new IllegalArgumentException("A script needs a reply");
        }
        AtomicInteger next = new AtomicInteger();
        int last = script.size() - 1;
        return new ScriptedVendor(request -> script.get(next.getAndUpdate(i -> Math.min(i + 1, last))));
    }

    /**
     * Answers as the function says. It is called by several threads at once if several connections are open; if it
     * throws, the connection ends without an answer.
     */
    public static ScriptedVendor answeringWith(Function<ReceivedRequest, Reply> answers) {
        return new ScriptedVendor(answers);
    }

    /** Where it listens: scheme, host and port. */
    public URI address() {
        return server.address();
    }

    /** All requests so far, in the order of their arrival. */
    public List<ReceivedRequest> requests() {
        return server.received().all();
    }

    @Override
    public void close() {
        server.close();
    }
}
