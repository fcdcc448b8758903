package dev.muster.domain.importing.row;

import dev.muster.domain.contact.UserId;
import java.util.Optional;

/** What a row says about the userId. */
public sealed interface UserIdChange {

    UserIdChange KEEP = new Keep();
    UserIdChange CLEAR = new Clear();

    /** The userId a contact has afterwards. */
    Optional<UserId> appliedTo(Optional<UserId> current);

    /** Nothing. */
    record Keep() implements UserIdChange {
        @Override
        public Optional<UserId> appliedTo(Optional<UserId> current) {
            return current;
        }
    }

    /** That there is none. */
    record Clear() implements UserIdChange {
        @Override
        public Optional<UserId> appliedTo(Optional<UserId> current) {
            return Optional.empty();
        }
    }

    /** That it is this one. */
    record Set(UserId userId) implements UserIdChange {
        @Override
        public Optional<UserId> appliedTo(Optional<UserId> current) {
            return Optional.of(userId);
        }
    }
}
