package dev.muster.files;

/**
 * Cells that hold several values between {@code :::}, as Google Contacts writes them. The first one is the value; the
 * others are kept as they are under an attribute of their own.
 */
record MultiValue(String first, String others) {

    static final String SEPARATOR = " ::: ";
    static final String OTHER_EMAILS = "other_emails";
    static final String OTHER_PHONES = "other_phones";

    static MultiValue of(String cell) {
        int end = cell.indexOf(SEPARATOR);
        return end < 0
                ? new MultiValue(cell, "")
                : new MultiValue(cell.substring(0, end), cell.substring(end + SEPARATOR.length()));
    }
}
