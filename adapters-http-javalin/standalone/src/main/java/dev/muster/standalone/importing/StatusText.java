package dev.muster.standalone.importing;

import dev.muster.domain.contact.ContactStatus;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Statuses as the command line names them. */
final class StatusText implements ITypeConverter<ContactStatus> {

    @Override
    public ContactStatus convert(String text) {
        return ContactStatus.ofWord(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is none of subscribed, non-subscribed, unsubscribed and bounced"));
    }
}
