package org.jalon.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.Hours;

/** Dates, times and hours as they are printed in Belgium, held together by spaces that do not break. */
final class French {

    private static final Locale BELGIUM = Locale.forLanguageTag("fr-BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", BELGIUM);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", BELGIUM);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy", BELGIUM);

    private French() {}

    /** 2 mars 2026, 1er mars 2026. */
    static String date(LocalDate date) {
        String day = DAY.format(date);
        return fixed((day.equals("1") ? "1er" : day) + " " + MONTH.format(date));
    }

    /** 02/03/2026, for columns. */
    static String shortDate(LocalDate date) {
        return SHORT.format(date);
    }

    /** 9 h 30, 14 h, Brussels time. */
    static String time(Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, BilanCalendar.ZONE);
        return fixed(time.getHour() + " h" + (time.getMinute() == 0 ? "" : " %02d".formatted(time.getMinute())));
    }

    static String hours(Hours hours) {
        return fixed(hours.inFrench());
    }

    private static String fixed(String text) {
        return text.replace(" ", Typography.FIXED);
    }
}
