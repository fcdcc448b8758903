package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Envelope;
import java.util.SortedSet;

/** This door's answers that are not about one of its operations. */
final class MigmaEnvelope implements Envelope {

    @Override
    public Answer error(int status, String text) {
        return Answers.error(status, text);
    }

    @Override
    public Answer methodNotOffered(String method, SortedSet<String> offered) {
        String allowed = String.join(", ", offered);
        return Answers.error(405, "The method is not allowed here. Use " + allowed + ".")
                .with("Allow", allowed);
    }

    @Override
    public Answer storeUnavailable() {
        return Answers.storeUnavailable();
    }

    @Override
    public Answer failure() {
        return Answers.error(500, "Something went wrong on the server.");
    }
}
