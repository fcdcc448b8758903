package dev.muster.domain.port.in;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactEditTest {

    @Test
    void keepsTheOrderInWhichValuesWereSetAndNothingThatComesLater() {
        Map<String, AttributeValue> set = new LinkedHashMap<>();
        Set<String> cleared = new HashSet<>(Set.of("phone"));
        List<String> tags = new ArrayList<>(List.of("vip"));
        List.of("z", "a", "m").forEach(key -> set.put(key, AttributeValue.text(key)));
        ContactEdit edit = new ContactEdit(set, cleared, Optional.of(tags), Optional.empty());
        set.clear();
        cleared.clear();
        tags.clear();

        assertThat(edit.set().keySet()).containsExactly("z", "a", "m");
        assertThat(edit.cleared()).containsExactly("phone");
        assertThat(edit.tags()).hasValue(List.of("vip"));
    }

    @Test
    void anEditOfTheStatusSaysNothingElse() {
        assertThat(ContactEdit.ofStatus(ContactStatus.BOUNCED))
                .isEqualTo(new ContactEdit(Map.of(), Set.of(), Optional.empty(), Optional.of(ContactStatus.BOUNCED)));
    }
}
