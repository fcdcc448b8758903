package dev.muster.standalone.pushing;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Vendors as the command line names them. */
public final class VendorText implements ITypeConverter<Vendor> {

    @Override
    public Vendor convert(String text) {
        for (Vendor vendor : Vendor.values()) {
            if (vendor.word().equals(text)) {
                return vendor;
            }
        }
        throw new TypeConversionException("'" + text + "' is neither formbricks nor migma");
    }
}
