package dev.muster.files.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyNamesTest {

    @ParameterizedTest
    @CsvSource({
        "'Gr\u00F6\u00DFe (cm)', grosse_cm",
        "last_order, last_order",
        "lastOrder, last_order",
        "LAST ORDER, last_order",
        "E-mail 2 Address, e_mail_2_address",
        "1. Besuch, column_1_besuch",
        "\u0413\u043E\u0440\u043E\u0434, column_7",
        "'', column_7",
        "first_name, first_name_2",
        "user_id, user_id_2",
        "phone, phone_2",
        "STATUS, status_2",
        "I\u015Ftanbul, istanbul"
    })
    void derivesASafeKey(String header, String key) {
        assertThat(new KeyNames().derive(header, 7, 0)).isEqualTo(key);
    }

    @Test
    void givesTheSameHeaderTheSameKeyAndAnotherOneAnother() {
        KeyNames names = new KeyNames();

        assertThat(names.derive("Last Order", 1, 0)).isEqualTo("last_order");
        assertThat(names.derive("last-order", 2, 0)).isEqualTo("last_order_2");
        assertThat(names.derive("Last Order", 3, 1)).isEqualTo("last_order_3");
        assertThat(names.derive("Last Order", 1, 0)).isEqualTo("last_order");
    }

    @Property
    void neverDerivesAnUnsafeReservedOrWellKnownKey(@ForAll String header) {
        String key = new KeyNames().derive(header, 1, 0);

        assertThat(AttributeKey.isSafe(key)).isTrue();
        assertThat(AttributeKey.RESERVED).doesNotContain(key);
        assertThat(AttributeKey.WELL_KNOWN).doesNotContain(key);
        assertThat(key.length()).isLessThanOrEqualTo(255);
    }
}
