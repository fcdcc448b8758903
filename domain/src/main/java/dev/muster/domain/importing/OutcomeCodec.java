package dev.muster.domain.importing;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.problem.RowPosition;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** Writes outcomes to a {@link ByteLog} and reads them back. Of a rejected row only the kind is written. */
final class OutcomeCodec {

    private static final List<OutcomeKind> KINDS = List.of(OutcomeKind.values());
    private static final List<ConsentEffect> EFFECTS = List.of(ConsentEffect.values());
    private static final List<SkipReason> REASONS = List.of(SkipReason.values());
    private static final HexFormat HEX = HexFormat.of();
    private static final int ID_DIGITS = 24;
    private static final int AS_HEX = 1;
    private static final int AS_TEXT = 0;

    private OutcomeCodec() {}

    static void write(RowOutcome outcome, ByteLog log) {
        log.putNumber(KINDS.indexOf(outcome.kind()));
        if (outcome instanceof RowOutcome.Rejected) {
            return;
        }
        log.putNumber(outcome.position().line().orElse(-1) + 1);
        log.putText(outcome.email());
        log.putNumber(EFFECTS.indexOf(outcome.consent()));
        if (outcome instanceof RowOutcome.Created created) {
            write(created.contact(), log);
        } else if (outcome instanceof RowOutcome.Updated updated) {
            write(updated.contact(), log);
        } else if (outcome instanceof RowOutcome.Unchanged unchanged) {
            write(unchanged.contact(), log);
        } else if (outcome instanceof RowOutcome.Skipped skipped) {
            log.putNumber(REASONS.indexOf(skipped.reason()));
        }
    }

    /** Reads the outcome of the row with this number; the next of the rejected rows if it is one of them. */
    static RowOutcome read(ByteLog.Reader log, long number, Iterator<RowOutcome> rejected) {
        OutcomeKind kind = KINDS.get((int) log.number());
        if (kind == OutcomeKind.REJECTED) {
            return rejected.next();
        }
        long line = log.number() - 1;
        RowPosition position = new RowPosition(number, line < 0 ? OptionalLong.empty() : OptionalLong.of(line));
        String email = log.text();
        ConsentEffect consent = EFFECTS.get((int) log.number());
        return switch (kind) {
            case CREATED -> new RowOutcome.Created(position, contact(log), email, consent);
            case UPDATED -> new RowOutcome.Updated(position, contact(log), email, consent);
            case UNCHANGED -> new RowOutcome.Unchanged(position, contact(log), email, consent);
            case SKIPPED -> new RowOutcome.Skipped(position, email, REASONS.get((int) log.number()), consent);
            case NOT_PROCESSED -> new RowOutcome.NotProcessed(position, email);
            case REJECTED -> throw new IllegalStateException("rejected rows are kept apart");
        };
    }

    private static void write(ContactId contact, ByteLog log) {
        String id = contact.value();
        boolean hex = isHex(id);
        log.putNumber(hex ? AS_HEX : AS_TEXT);
        log.putBytes(hex ? HEX.parseHex(id) : id.getBytes(StandardCharsets.UTF_8));
    }

    private static ContactId contact(ByteLog.Reader log) {
        boolean hex = log.number() == AS_HEX;
        return new ContactId(hex ? HEX.formatHex(log.bytes()) : log.text());
    }

    /** Whether the id has the form of Muster's own, which takes half the bytes. */
    private static boolean isHex(String id) {
        return id.length() == ID_DIGITS
                && id.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
    }
}
