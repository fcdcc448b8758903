package dev.muster.adapters.vendors.transport;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Optional;
import java.util.function.Consumer;

/** Collects the body of a response up to 8 MiB. */
final class LimitedBody implements Consumer<Optional<byte[]>> {

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLong;

    private LimitedBody() {}

    /** Reads a body; empty if it is longer than 8 MiB. */
    static HttpResponse.BodyHandler<Optional<byte[]>> handler() {
        return head -> {
            LimitedBody body = new LimitedBody();
            return BodySubscribers.mapping(BodySubscribers.ofByteArrayConsumer(body), end -> body.whole());
        };
    }

    @Override
    public void accept(Optional<byte[]> part) {
        part.ifPresent(bytes -> {
            tooLong |= kept.size() + bytes.length > MOST_BYTES;
            if (!tooLong) {
                kept.writeBytes(bytes);
            }
        });
    }

    private Optional<byte[]> whole() {
        return tooLong ? Optional.empty() : Optional.of(kept.toByteArray());
    }
}
