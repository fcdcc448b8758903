package dev.muster.adapters.http.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderParametersTest {

    @Test
    void readsTokensAndQuotedTexts() {
        assertThat(HeaderParameters.of("form-data; name=\"a b\";filename=x.csv ; Size = 5"))
                .isEqualTo(Map.of("name", "a b", "filename", "x.csv", "size", "5"));
        assertThat(HeaderParameters.of("multipart/form-data; charset=utf-8; boundary=\"a;b=\\\"c\\\\\""))
                .containsEntry("boundary", "a;b=\"c\\");
    }

    @Test
    void isNotMisledByWhatStandsBetweenQuotes() {
        assertThat(HeaderParameters.of("form-data; filename=\"; name=evil\"; name=good"))
                .isEqualTo(Map.of("filename", "; name=evil", "name", "good"));
    }

    @Test
    void theFirstOfRepeatedOnesCounts() {
        assertThat(HeaderParameters.of("x; a=1; A=2")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void passesOverWhatIsNoParameter() {
        assertThat(HeaderParameters.of("")).isEmpty();
        assertThat(HeaderParameters.of("form-data")).isEmpty();
        assertThat(HeaderParameters.of("form-data;; ;a=1;")).isEqualTo(Map.of("a", "1"));
        assertThat(HeaderParameters.of("x; a=\"open")).isEqualTo(Map.of("a", "\"open"));
    }
}
