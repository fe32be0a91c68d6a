package org.jalon.results;

import java.time.Instant;

/**
 * A confidential text in clear: short-lived, never logged.
 *
 * @param field the form field it was typed into, such as confidential_needs
 */
public record Note(String field, String text, Instant writtenAt) {

    @Override
    public String toString() {
        return "Note[" + field + ", not shown]";
    }
}
