package dev.muster.files.header;

/**
 * Cells that hold several values between {@code :::}, as Google Contacts writes them. The first one is the value; the
 * others are kept as they are under an attribute of their own.
 */
public record MultiValue(String first, String others) {

    public static final String SEPARATOR = " ::: ";
    public static final String EMAIL_NAME = "email_name";
    public static final String OTHER_EMAILS = "other_emails";
    public static final String OTHER_PHONES = "other_phones";

    public static MultiValue of(String cell) {
        int end = cell.indexOf(SEPARATOR);
        return end < 0
                ? new MultiValue(cell, "")
                : new MultiValue(cell.substring(0, end), cell.substring(end + SEPARATOR.length()));
    }
}
