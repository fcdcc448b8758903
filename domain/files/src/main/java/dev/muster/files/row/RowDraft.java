package dev.muster.files.row;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.files.consent.RowConsent;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.Column;
import dev.muster.files.header.MultiValue;
import dev.muster.files.text.JsonText;
import dev.muster.files.unclear.ColumnEvidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts one row together, value by value, each under what its column means. */
final class RowDraft {

    private final ReadOptions options;
    private final RowConsent consent;
    private final List<String> tags = new ArrayList<>();
    private final List<Entry> attributes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private String email = "";
    private Optional<String> userId = Optional.empty();
    private boolean hasObject;

    RowDraft(ReadOptions options) {
        this.options = options;
        this.consent = new RowConsent(options.statusWords());
        options.everybody().status().ifPresent(consent::note);
        tags.addAll(options.everybody().tags());
    }

    /** Takes the value of one column. */
    void add(Column column, AttributeValue value) {
        switch (column.meaning().kind()) {
            case EMAIL -> email(column, value);
            case USER_ID -> userId(column, value);
            case STATUS -> status(column, value);
            case TAGS -> tags(column, value);
            case ATTRIBUTES -> attributes(column, value);
            case ATTRIBUTE -> {
                ColumnEvidence.lateQuestion(column, value.text())
                        .ifPresent(question -> fault(
                                ProblemCode.STATUS_UNKNOWN,
                                column.header(),
                                value.text(),
                                question.text(options.cures())));
                attribute(column, value);
            }
            case LEFT_OUT -> {}
        }
    }

    /** Takes the value of a further email column: its first address is the row's if there is none yet. */
    void furtherEmail(AttributeValue value) {
        if (Blanks.isBlank(email) && value instanceof AttributeValue.Text) {
            email = AddressCell.of(value.text()).address();
        }
    }

    void fault(ProblemCode code, String field, String value, String hint) {
        faults.add(new Fault(code, field, value, hint));
    }

    ContactRow build(RowPosition position, Map<String, String> names, List<String> original) {
        ContactRowBuilder row =
                ContactRow.at(position, email).tags(tags).names(names).original(original);
        userId.ifPresent(row::userId);
        consent.status().map(ContactStatus::word).ifPresent(row::status);
        for (RowConsent.UnknownWord unknown : consent.unknown()) {
            row.fault(
                    ProblemCode.STATUS_UNKNOWN,
                    unknown.column(),
                    unknown.word(),
                    options.cures().word(unknown.word()));
        }
        attributes.forEach(entry -> add(row, entry));
        faults.forEach(fault -> row.fault(fault.code(), fault.field(), fault.value(), fault.hint()));
        return row.build();
    }

    /** An empty cell says less than an attribute object that has the key of its column. */
    private void add(ContactRowBuilder row, Entry entry) {
        boolean saidBetter = hasObject
                && !entry.inObject()
                && entry.value().isBlank()
                && attributes.stream()
                        .anyMatch(other -> other.inObject() && other.key().equals(entry.key()));
        if (!saidBetter) {
            row.attribute(entry.key(), entry.value());
        }
    }

    private void email(Column column, AttributeValue value) {
        if (!isText(column, value)) {
            return;
        }
        AddressCell cell = AddressCell.of(value.text());
        email = cell.address();
        further(MultiValue.EMAIL_NAME, cell.name());
        further(MultiValue.OTHER_EMAILS, cell.others());
    }

    private void userId(Column column, AttributeValue value) {
        if (isText(column, value) && !value.isBlank()) {
            userId = Optional.of(value.text());
        }
    }

    private void status(Column column, AttributeValue value) {
        column.status().ifPresent(reading -> consent.read(reading, column.header(), value.text()));
        if (column.isStored()) {
            attribute(column, value);
        }
    }

    private void tags(Column column, AttributeValue value) {
        if (value instanceof AttributeValue.Text) {
            tags.addAll(TagText.parse(value.text()));
            return;
        }
        try {
            tags.addAll(JsonText.readStrings(value.text()));
        } catch (IOException notStrings) {
            fault(ProblemCode.WRONG_TYPE, column.header(), value.text(), "Give the tags as an array of strings.");
        }
    }

    private void attributes(Column column, AttributeValue value) {
        if (value.isBlank()) {
            return;
        }
        hasObject = true;
        try {
            JsonText.readObject(value.text()).forEach((key, member) -> attributes.add(new Entry(key, member, true)));
        } catch (IOException notAnObject) {
            fault(
                    ProblemCode.WRONG_TYPE,
                    column.header(),
                    value.text(),
                    options.cures().ownKey(column.header()));
        }
    }

    private void attribute(Column column, AttributeValue value) {
        String key = column.meaning().key();
        if (Blanks.isBlank(column.header()) && value.isBlank()) {
            return;
        }
        if (key.equals(AttributeKey.PHONE) && value instanceof AttributeValue.Text) {
            MultiValue phones = MultiValue.of(value.text());
            attributes.add(new Entry(key, AttributeValue.text(phones.first()), false));
            further(MultiValue.OTHER_PHONES, phones.others());
        } else {
            attributes.add(new Entry(key, value, false));
        }
    }

    private void further(String key, String text) {
        if (!text.isEmpty()) {
            attributes.add(new Entry(key, AttributeValue.text(text), false));
        }
    }

    private boolean isText(Column column, AttributeValue value) {
        if (value instanceof AttributeValue.Text) {
            return true;
        }
        fault(ProblemCode.WRONG_TYPE, column.header(), value.text(), "Give the value as a string, in quotes.");
        return false;
    }

    private record Entry(String key, AttributeValue value, boolean inObject) {}

    private record Fault(ProblemCode code, String field, String value, String hint) {}
}
