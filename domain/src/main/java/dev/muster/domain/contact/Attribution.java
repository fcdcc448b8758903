package dev.muster.domain.contact;

import static java.util.Objects.requireNonNull;

/**
 * On whose account contacts are changed. Kept with every change of a person's status, so that years later somebody can
 * say why mail was sent, or not.
 *
 * @param door the way in, for instance {@code migma}, {@code formbricks} or {@code command-line}
 * @param actor who, for instance an access key's identifier; empty if nobody in particular
 * @param reason why, a few words; empty if nobody said
 */
public record Attribution(String door, String actor, String reason) {

    /** A host program that calls Muster and says nothing more. */
    public static final Attribution HOST = new Attribution("java", "", "");

    public Attribution {
        requireNonNull(door);
        requireNonNull(actor);
        requireNonNull(reason);
    }
}
