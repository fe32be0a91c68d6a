package org.jalon.mail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Puts the value of a fact as a reader in Belgium expects it. */
final class FactFormat {

    private static final int MINUTES_PER_HOUR = 60;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    private final Wording wording;

    private final Spoken spoken;

    FactFormat(Wording wording) {
        this.wording = wording;
        spoken = new Spoken(wording.language());
    }

    /** The value in words; a code comes back as the bundle has it, its own placeholders unresolved. */
    String format(MailFact fact, String value) {
        return switch (fact.type()) {
            case DATE -> spoken.date(LocalDate.parse(value));
            case DATE_TIME -> spoken.moment(LocalDateTime.parse(value));
            case NUMBER -> Integer.toString(Integer.parseInt(value));
            case MINUTES -> spoken.duration(Integer.parseInt(value));
            case HOURS -> spoken.duration(minutes(value));
            case TEXT -> BLANKS.matcher(value).replaceAll(" ").strip();
            case CODE -> wording.text("code." + fact + "." + value);
        };
    }

    /** The day alone and without its year, short enough for a subject. */
    String formatDay(MailFact fact, String value) {
        return switch (fact.type()) {
            case DATE -> spoken.day(LocalDate.parse(value));
            case DATE_TIME -> spoken.day(LocalDateTime.parse(value).toLocalDate());
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
}
