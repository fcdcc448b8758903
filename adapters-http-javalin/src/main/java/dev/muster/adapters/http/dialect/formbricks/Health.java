package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.access.Workspaces;

/** {@code GET /api/v2/health}, without a key. If the store cannot be reached, the answer says so. */
public final class Health {

    private final Workspaces workspaces;

    public Health(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    public Answer answer() {
        try {
            workspaces.find("");
            return Answers.health(true);
        } catch (StoreUnavailable lost) {
            return Answers.health(false);
        } catch (RuntimeException broken) {
            return Answers.healthUnknown();
        }
    }
}
