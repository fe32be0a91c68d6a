package org.jalon.mail;

import java.util.regex.Pattern;

/** Text that stands in a header of a mail or close to one. */
final class HeaderText {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** A case, or a request that none has come of yet. */
    private static final Pattern CASE_NUMBER = Pattern.compile("BC-\\d{4}-\\d{6}|DM-[A-Z0-9]{11}");

    private HeaderText() {}

    /** Refuses blank text and characters that could start another header or turn the reading direction. */
    static void check(String what, String text) {
        if (text.isBlank() || UNFIT.matcher(text).find()) {
            throw new IllegalArgumentException("The " + what + " is blank or unfit for a mail header");
        }
    }

    static void checkCaseNumber(String caseNumber) {
        if (!CASE_NUMBER.matcher(caseNumber).matches()) {
            throw new IllegalArgumentException("Not a case number");
        }
    }
}
