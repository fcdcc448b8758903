package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Envelope;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** This door's answers that are not about one of its operations. */
final class FormbricksEnvelope implements Envelope {

    private static final String OPTIONS = "OPTIONS";

    @Override
    public Answer error(int status, String text) {
        return Answers.error(status, List.of(ErrorDetail.of("request", text)));
    }

    /** Without a body. OPTIONS is answered at every path, although no route offers it. */
    @Override
    public Answer methodNotOffered(String method, SortedSet<String> offered) {
        SortedSet<String> all = new TreeSet<>(offered);
        all.add(OPTIONS);
        return Answers.bare(method.equals(OPTIONS) ? 204 : 405).with("Allow", String.join(", ", all));
    }

    @Override
    public Answer storeUnavailable() {
        return Answers.failure();
    }

    @Override
    public Answer failure() {
        return Answers.failure();
    }
}
