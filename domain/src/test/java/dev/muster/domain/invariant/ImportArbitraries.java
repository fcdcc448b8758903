package dev.muster.domain.invariant;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnOverlongEmail;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.policy.OnUserIdConflict;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Imports of every kind over a small world, so that people, userIds and keys meet often. */
final class ImportArbitraries extends DomainContextBase {

    private static final List<String> ADDRESSES = List.of(
            "ada@x.co", "ADA@x.co", "bob@x.co", "cy@x.co", "dee@x.co", "eve@x.co", "fay@x.co", "gus@x.co", "hal@x.co");
    private static final List<String> BAD_ADDRESSES = List.of("", "nobody", "a@b", "a b@x.co", "@x.co");
    private static final List<String> VALUES =
            List.of("", "  ", "42", "3.5", "007", "2024-01-15", "01-02-2024", "pro", "+49123");

    /** A row without its number. */
    record RowContent(
            String email,
            Optional<String> userId,
            Optional<String> status,
            List<String> tags,
            List<RowAttribute> attributes,
            Optional<ProblemCode> fault) {

        ContactRow at(long number) {
            ContactRowBuilder row = ContactRow.at(number, email).tags(tags);
            userId.ifPresent(row::userId);
            status.ifPresent(row::status);
            attributes.forEach(attribute -> row.attribute(attribute.key(), attribute.value()));
            fault.ifPresent(code -> row.fault(code, "", "", "as the source says"));
            return row.names(Map.of("plan", "Plan of " + email)).build();
        }
    }

    /** Contents as rows, numbered from 1. */
    static List<ContactRow> numbered(List<RowContent> contents) {
        List<ContactRow> rows = new ArrayList<>();
        contents.forEach(content -> rows.add(content.at(rows.size() + 1L)));
        return rows;
    }

    @Provide
    Arbitrary<List<RowContent>> contents() {
        return content(addresses(), Arbitraries.of("u1", "u2", "u3", "u4", "", " "))
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<ImportPolicy> policies() {
        Arbitrary<OnConsentConflict> consent = Arbitraries.of(
                OnConsentConflict.KEEP_MORE_PROTECTIVE,
                OnConsentConflict.REJECT_ROW,
                new OnConsentConflict.ApplyStated("ada", "asked for it by letter"));
        Arbitrary<ImportPolicy> people = Combinators.combine(
                        Arbitraries.of(OnDuplicateRow.class),
                        Arbitraries.of(OnExistingContact.class),
                        consent,
                        Arbitraries.of(OnRefusedWithdrawal.class),
                        Arbitraries.of(OnUserIdConflict.class),
                        Arbitraries.of(OnFailure.class))
                .as((duplicate, existing, conflict, withdrawal, userId, failure) -> ImportPolicy.files()
                        .with(duplicate)
                        .with(existing)
                        .with(conflict)
                        .with(withdrawal)
                        .with(userId)
                        .with(failure));
        return Combinators.combine(
                        people,
                        Arbitraries.of(OnUnknownKey.class),
                        Arbitraries.of(OnKeyName.class),
                        Arbitraries.of(OnBlankValue.class),
                        Arbitraries.of(OnTypeMismatch.class),
                        Arbitraries.of(OnOverlongEmail.class))
                .as((policy, unknown, name, blank, mismatch, overlong) -> policy.with(unknown)
                        .with(name)
                        .with(blank)
                        .with(mismatch)
                        .with(overlong));
    }

    static Arbitrary<RowContent> content(Arbitrary<String> addresses, Arbitrary<String> userIds) {
        Arbitrary<String> statuses =
                Arbitraries.of("subscribed", "non-subscribed", "unsubscribed", "bounced", "", "sleeping");
        Arbitrary<RowAttribute> attributes = Combinators.combine(
                        Arbitraries.of("plan", "age", "Not Safe", "user_id", "firstName"), values())
                .as(RowAttribute::new);
        return Combinators.combine(
                        addresses,
                        userIds.optional(0.5),
                        statuses.optional(0.5),
                        Arbitraries.of("vip", "beta", "old").list().ofMaxSize(2),
                        attributes.list().ofMaxSize(3),
                        Arbitraries.of(ProblemCode.RECORD_RAGGED).optional(0.05))
                .as(RowContent::new);
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(ADDRESSES)), Tuple.of(1, Arbitraries.of(BAD_ADDRESSES)));
    }

    private static Arbitrary<AttributeValue> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(VALUES).map(AttributeValue::text),
                Arbitraries.of("42", "true", "{\"a\":1}").map(AttributeValue::json));
    }
}
