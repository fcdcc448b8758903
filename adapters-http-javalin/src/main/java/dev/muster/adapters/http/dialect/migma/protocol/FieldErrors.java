package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.Blanks;
import java.util.ArrayList;
import java.util.List;

/** Collects what a request lacks, so that one refusal names all of it. Used for one request. */
public final class FieldErrors {

    private final List<String> faults = new ArrayList<>();

    /** The text that has to be there; empty and noted if it is not. */
    public String text(String name, JsonField<String> slot) {
        if (slot instanceof JsonField.Filled<String> filled) {
            if (!Blanks.isBlank(filled.value())) {
                return filled.value();
            }
            faults.add(name + " is required");
        } else {
            faults.add(slot.isAbsent() ? name + " is required" : name + " must be a string");
        }
        return "";
    }

    /** The list that has to be there; empty and noted if it is not. */
    public <T> List<T> list(String name, JsonField<List<T>> slot) {
        if (slot instanceof JsonField.Filled<List<T>> filled) {
            return filled.value();
        }
        faults.add(slot.isAbsent() ? name + " is required" : name + " must be an array");
        return List.of();
    }

    /** The list of texts that has to be there; elements that are none are noted. */
    public List<String> texts(String name, JsonField<List<JsonField<String>>> slot) {
        List<JsonField<String>> elements = list(name, slot);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof JsonField.Filled<String> filled) {
                texts.add(filled.value());
            } else {
                faults.add(name + "[" + i + "] must be a string");
            }
        }
        return texts;
    }

    public void add(String text) {
        faults.add(text);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** The request, or the refusal if anything was noted. */
    public <T> Checked<T> checked(T request) {
        return isEmpty() ? Checked.passed(request) : Checked.refused(Answers.error(400, String.join("; ", faults)));
    }
}
