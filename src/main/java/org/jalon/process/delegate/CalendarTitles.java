package org.jalon.process.delegate;

import org.springframework.stereotype.Component;

/** What a calendar shows to whoever looks over a shoulder: nothing of the bilan (R15). */
@Component
class CalendarTitles {

    String of(String language) {
        return switch (language) {
            case "nl" -> "Afspraak";
            case "en" -> "Appointment";
            default -> "Rendez-vous";
        };
    }
}
