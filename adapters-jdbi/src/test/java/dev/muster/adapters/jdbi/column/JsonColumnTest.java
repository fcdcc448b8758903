package dev.muster.adapters.jdbi.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Tags;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonColumnTest {

    @Test
    void attributesAreSortedByKeyAndTheirTextIsQuoted() {
        Attributes attributes = Attributes.of(Map.of(
                "zip", AttributeValue.text("01234"),
                "age", AttributeValue.json("42"),
                "Age", AttributeValue.text("say \"42\"")));
        assertThat(AttributesJson.write(attributes))
                .isEqualTo("{\"Age\":\"say \\\"42\\\"\",\"age\":42,\"zip\":\"01234\"}");
    }

    @Test
    void jsonSourcesComeBackAsTheyWereWritten() throws IOException {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String longNumber = "1".repeat(5_000) + ".50";
        List<String> sources = List.of(
                "0",
                "-0.10",
                "1E+400",
                "true",
                "false",
                "[]",
                "{}",
                " [ 1 , \"two\" ] ".strip(),
                deep,
                longNumber,
                "{\"b\":[{\"a\":\"\\u00e9 ]} \\\" \uD83D\uDE00\"}],\"a\":null}");
        for (String source : sources) {
            Attributes attributes =
                    Attributes.of(Map.of("a", AttributeValue.json(source), "b", AttributeValue.json(source)));
            assertThat(AttributesJson.read(AttributesJson.write(attributes))).isEqualTo(attributes);
        }
    }

    @Test
    void aSourceThatIsNotOneJsonValueIsRefused() {
        List<String> sources = List.of("tru", "[1,2", "{\"a\":1}}", "1 2", "{} []", "01", "NaN", "{a:1}", " ");
        assertThat(sources)
                .allSatisfy(source -> assertThatThrownBy(
                                () -> AttributesJson.write(Attributes.of(Map.of("a", AttributeValue.json(source)))))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void aDocumentThatIsCutIsNotReadAsAShorterOne() {
        assertThatThrownBy(() -> AttributesJson.read("{\"a\":\"1\"")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TagsJson.read("[\"a\"")).isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsAnEmptyDocument() throws IOException {
        assertThat(AttributesJson.write(Attributes.NONE)).isEqualTo("{}");
        assertThat(AttributesJson.read("{}")).isEqualTo(Attributes.NONE);
        assertThat(TagsJson.write(Tags.NONE)).isEqualTo("[]");
        assertThat(TagsJson.read("[]")).isEqualTo(Tags.NONE);
    }

    @Test
    void tagsAreASortedArray() throws IOException {
        Tags tags = Tags.of(List.of("vip", "\u00E9t\u00E9, \"2024\"", "A"));
        assertThat(TagsJson.write(tags)).isEqualTo("[\"A\",\"vip\",\"\u00E9t\u00E9, \\\"2024\\\"\"]");
        assertThat(TagsJson.read(TagsJson.write(tags))).isEqualTo(tags);
    }
}
