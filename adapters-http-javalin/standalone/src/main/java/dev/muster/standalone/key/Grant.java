package dev.muster.standalone.key;

import dev.muster.domain.access.Permission;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A permission of a key in a workspace, as the command line states it: {@code ID:write}.
 *
 * @param workspace an id or alias; may hold colons itself
 */
record Grant(String workspace, Permission permission) {

    static String word(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT);
    }

    /** Reads the text. */
    static final class Converter implements ITypeConverter<Grant> {

        @Override
        public Grant convert(String text) {
            int colon = text.lastIndexOf(':');
            for (Permission permission : Permission.values()) {
                if (colon > 0 && text.substring(colon + 1).equals(word(permission))) {
                    return new Grant(text.substring(0, colon), permission);
                }
            }
            throw new TypeConversionException("'" + text + "' is not of the form ID:read, ID:write or ID:manage");
        }
    }
}
