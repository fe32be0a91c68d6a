package org.jalon.mail;

import java.util.Set;
import java.util.regex.Pattern;

/** A calendar entry (iCalendar text) that travels with a mail, and its method: REQUEST or CANCEL. */
public record CalendarPart(String method, String ics) {

    /** @throws IllegalArgumentException when the text does not state that very method: no client would offer answers */
    public CalendarPart {
        if (!Set.of("REQUEST", "CANCEL").contains(method)) {
            throw new IllegalArgumentException("A calendar part requests or cancels");
        }
        if (!Pattern.compile("^METHOD:" + method + "\\r?$", Pattern.MULTILINE)
                .matcher(ics)
                .find()) {
            throw new IllegalArgumentException("The calendar text states another method than " + method);
        }
    }
}
