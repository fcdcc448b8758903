package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.Blanks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressProperties {

    private static final List<String> INVISIBLE = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c) || Blanks.isInvisible(c))
            .mapToObj(Character::toString)
            .toList();

    @Property
    void noAddressHoldsAnInvisibleCharacter(@ForAll("texts") String text) {
        Optional<EmailAddress> parsed = EmailAddress.parse(text);

        parsed.ifPresent(address -> assertThat(INVISIBLE).noneMatch(address.typed()::contains));
        parsed.ifPresent(address -> assertThat(INVISIBLE).noneMatch(address.key()::contains));
    }

    @Property
    void anInvisibleCharacterInsideRefuses(
            @ForAll("addresses") String address, @ForAll("invisible") String character, @ForAll int place) {
        int inside = 1 + Math.floorMod(place, address.length() - 1);

        assertThat(EmailAddress.parse(address)).isPresent();
        assertThat(EmailAddress.parse(address.substring(0, inside) + character + address.substring(inside)))
                .isEmpty();
    }

    @Property
    void invisibleCharactersAroundAnAddressChangeNothing(
            @ForAll("addresses") String address, @ForAll("edges") String before, @ForAll("edges") String behind) {
        EmailAddress plain = EmailAddress.parse(address).orElseThrow();
        EmailAddress edged = EmailAddress.parse(before + address + behind).orElseThrow();

        assertThat(edged.key()).isEqualTo(plain.key());
        assertThat(edged.typed()).isEqualTo(address);
    }

    @Property
    void aDomainHoldsNeitherQuotesNorSymbols(@ForAll("addresses") String address, @ForAll int codePoint) {
        String character = Character.toString(Math.floorMod(codePoint, Character.MAX_CODE_POINT + 1));
        Optional<EmailAddress> parsed = EmailAddress.parse(address + character + "a");

        parsed.ifPresent(accepted -> assertThat(character).containsPattern("[-_.\\p{L}\\p{M}\\p{Nd}\\p{Cn}·・。．｡〇་۽۾]"));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                "ada@example.com", "josé+lists@münchen.example", "用户@例え.jp", "😀@straße.example", "a/b@x.xn--p1ai");
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(INVISIBLE);
    }

    @Provide
    Arbitrary<String> edges() {
        return invisible().list().ofMaxSize(3).map(characters -> String.join("", characters));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(Arbitraries.of("a", "ü", "@", ".", "ا", "क", "x.org"), invisible());
        return Combinators.combine(
                        piece.list().ofMaxSize(4),
                        piece.list().ofMaxSize(4),
                        piece.list().ofMaxSize(2))
                .as((local, domain, end) ->
                        String.join("", local) + "a@" + String.join("", domain) + "x.org" + String.join("", end));
    }
}
