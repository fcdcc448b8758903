package dev.muster.domain.suppression;

import dev.muster.domain.contact.SearchText;
import java.text.Normalizer;
import java.util.Locale;

/** One spelling for the spellings of an address key that a person would take for the same. Coarser than the key. */
final class AddressFolding {

    private AddressFolding() {}

    /**
     * Unicode's NFKC and full case folding. The upper case on the way makes the sharp s a double s,
     * and all sigmas one.
     */
    static String fold(String key) {
        if (key.chars().allMatch(c -> c < 0x80)) {
            return key;
        }
        String compatible = Normalizer.normalize(key, Normalizer.Form.NFKC);
        return Normalizer.normalize(SearchText.fold(compatible.toUpperCase(Locale.ROOT)), Normalizer.Form.NFKC);
    }
}
