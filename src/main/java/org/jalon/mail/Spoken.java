package org.jalon.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Dates, hours and durations as a reader in Belgium expects them. */
public record Spoken(Language language) {

    private static final int MINUTES_PER_HOUR = 60;

    private static final String NBSP = "\u00A0";

    /** A day of the week, with its year. */
    public String date(LocalDate date) {
        return day(date) + " " + date.getYear();
    }

    /** A day of the week, without its year. */
    public String day(LocalDate date) {
        String day = language == Language.FR && date.getDayOfMonth() == 1 ? "'1er'" : "d";
        return date.format(DateTimeFormatter.ofPattern("EEEE " + day + NBSP + "MMMM", language.locale()));
    }

    /** A day and an hour, with the year. */
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + " " + moment.getYear() + " " + at() + NBSP + time(moment.toLocalTime());
    }

    private String time(LocalTime time) {
        String pattern =
                switch (language) {
                    case FR -> time.getMinute() == 0 ? "H'\u00A0h'" : "H'\u00A0h\u00A0'mm";
                    case NL -> time.getMinute() == 0 ? "H'\u00A0uur'" : "H.mm'\u00A0uur'";
                    case EN -> "H:mm";
                };
        return time.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    /** Hours and minutes. */
    public String duration(int minutes) {
        int hours = minutes / MINUTES_PER_HOUR;
        int rest = minutes % MINUTES_PER_HOUR;
        String hour = NBSP + (language == Language.NL ? "uur" : "h");
        if (rest == 0) {
            return hours + hour;
        }
        if (hours == 0) {
            return rest + NBSP + "min";
        }
        return language == Language.FR
                ? "%d%s%s%02d".formatted(hours, hour, NBSP, rest)
                : hours + hour + " " + rest + NBSP + "min";
    }

    private String at() {
        return switch (language) {
            case FR -> "à";
            case NL -> "om";
            case EN -> "at";
        };
    }
}
