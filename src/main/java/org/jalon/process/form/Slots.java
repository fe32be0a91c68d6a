package org.jalon.process.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.Slot;
import org.jalon.rules.BilanCalendar;

/** Reads the time and place of an appointment from a form. */
final class Slots {

    private static final long FARTHEST_DAYS = 500; // beyond any case's closure: a typing error in the year

    private Slots() {}

    /** Field keys differ between the diary and the follow-up offer. */
    record Keys(String start, String minutes, String place, String mode) {}

    static Slot read(Answers answers, Keys keys, Instant now) {
        Instant start = start(answers, keys.start());
        if (!start.isAfter(now)) {
            throw answers.refused(keys.start(), "le rendez-vous doit être dans le futur.");
        }
        if (start.isAfter(now.plus(FARTHEST_DAYS, ChronoUnit.DAYS))) {
            throw answers.refused(keys.start(), "cette date est trop lointaine, vérifiez l’année.");
        }
        int minutes;
        try {
            minutes = answers.requiredNumber(keys.minutes()).intValueExact();
        } catch (ArithmeticException e) {
            throw answers.refused(keys.minutes(), "un nombre entier de minutes est attendu.");
        }
        if (minutes < Slot.SHORTEST_MINUTES || minutes > Slot.LONGEST_MINUTES) {
            throw answers.refused(keys.minutes(), "un rendez-vous dure de 15 à 480 minutes.");
        }
        return new Slot(
                start,
                minutes,
                answers.requiredText(keys.place()),
                AppointmentMode.valueOf(answers.requiredText(keys.mode())));
    }

    /** A local time that the change to summer time skips does not exist and is refused. */
    private static Instant start(Answers answers, String key) {
        LocalDateTime local = answers.requiredDateTime(key);
        try {
            List<ZoneOffset> offsets = BilanCalendar.ZONE.getRules().getValidOffsets(local);
            if (!offsets.isEmpty()) {
                return local.toInstant(offsets.get(0));
            }
        } catch (DateTimeException e) {
            // beyond what the calendar can say: refused below
        }
        throw answers.refused(key, "cette heure n’existe pas ce jour-là, choisissez-en une autre.");
    }
}
