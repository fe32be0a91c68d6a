package org.jalon.process.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jalon.appointment.Appointment;
import org.jalon.rules.BilanCalendar;

/** Dates and appointments as counsellors read them. */
final class French {

    private static final Locale BELGIUM = Locale.forLanguageTag("fr-BE");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", BELGIUM);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H 'h' mm", BELGIUM);

    private French() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(BilanCalendar.ZONE));
    }

    /** One line: when, how long, how and where. */
    static String appointment(Appointment appointment) {
        return dateTime(appointment.slot().start()) + ", " + appointment.slot().minutes() + " minutes, "
                + appointment.slot().mode().label() + ", "
                + plain(appointment.slot().place());
    }

    /** Typed text that forms show as Markdown: every character that Markdown or HTML would read is escaped. */
    static String plain(String typed) {
        return typed.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>&~-])", "\\\\$1");
    }
}
