package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns contacts into rows: row number n is the contact at index n - 1. */
public final class UploadRows {

    private UploadRows() {}

    static RowSource of(List<UploadContact> contacts) {
        return RowSource.of(IntStream.range(0, contacts.size())
                .mapToObj(index -> row(index + 1, contacts.get(index)))
                .toList());
    }

    public static ContactRow row(int number, UploadContact contact) {
        String email = contact.first(AttributeKey.EMAIL).orElse("");
        ContactRowBuilder row = ContactRow.at(number, email);
        Map<String, String> names = new LinkedHashMap<>();
        for (UploadContact.Attribute attribute : contact.attributes()) {
            names.put(attribute.key(), attribute.name());
            switch (attribute.key()) {
                case AttributeKey.EMAIL -> {}
                case AttributeKey.USER_ID -> row.userId(attribute.value());
                default -> row.attribute(attribute.key(), attribute.value());
            }
            if (!StorableText.isStorable(attribute.value()) || !StorableText.isStorable(attribute.name())) {
                row.fault(ProblemCode.CHARACTER_FORBIDDEN, attribute.key(), attribute.value(), "Remove U+0000.");
            }
        }
        return row.names(names).build();
    }
}
