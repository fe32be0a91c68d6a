package org.jalon.mail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Puts the value of a fact as a reader in Belgium expects it. */
final class FactFormat {

    private static final int MINUTES_PER_HOUR = 60;

    private static final String NBSP = "\u00A0";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    private final Wording wording;

    private final Language language;

    FactFormat(Wording wording) {
        this.wording = wording;
        this.language = wording.language();
    }

    /** The value in words; a code comes back as the bundle has it, its own placeholders unresolved. */
    String format(MailFact fact, String value) {
        return switch (fact.type()) {
            case DATE ->
                day(LocalDate.parse(value)) + " " + LocalDate.parse(value).getYear();
            case DATE_TIME -> moment(LocalDateTime.parse(value));
            case NUMBER -> Integer.toString(Integer.parseInt(value));
            case MINUTES -> duration(Integer.parseInt(value));
            case HOURS -> duration(minutes(value));
            case TEXT -> BLANKS.matcher(value).replaceAll(" ").strip();
            case CODE -> wording.text("code." + fact + "." + value);
        };
    }

    /** The day alone and without its year, short enough for a subject. */
    String formatDay(MailFact fact, String value) {
        return switch (fact.type()) {
            case DATE -> day(LocalDate.parse(value));
            case DATE_TIME -> day(LocalDateTime.parse(value).toLocalDate());
            default -> throw new IllegalArgumentException(fact + " has no day");
        };
    }

    static boolean isZero(MailFact fact, String value) {
        return switch (fact.type()) {
            case NUMBER -> Integer.parseInt(value) == 0;
            case HOURS -> minutes(value) == 0;
            default -> false;
        };
    }

    private static int minutes(String hours) {
        return new BigDecimal(hours)
                .multiply(BigDecimal.valueOf(MINUTES_PER_HOUR))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private String day(LocalDate date) {
        String day = language == Language.FR && date.getDayOfMonth() == 1 ? "'1er'" : "d";
        return date.format(DateTimeFormatter.ofPattern("EEEE " + day + NBSP + "MMMM", language.locale()));
    }

    private String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + " " + moment.getYear() + " " + wording.text("at") + NBSP
                + time(moment.toLocalTime());
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

    private String duration(int minutes) {
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
}
