package dev.muster.standalone.console;

import dev.muster.files.format.FileFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** File formats as the command line names them. */
public final class FormatText implements ITypeConverter<FileFormat> {

    @Override
    public FileFormat convert(String text) {
        return switch (text) {
            case "csv" -> FileFormat.CSV;
            case "ndjson" -> FileFormat.NDJSON;
            default -> throw new TypeConversionException("'" + text + "' is neither csv nor ndjson");
        };
    }
}
