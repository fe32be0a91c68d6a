package org.jalon.process.form;

import org.jalon.platform.Refused;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;

/** Reads the hours of a held session and holds them against the bounds of the bilan (R7, R8). */
final class SessionHours {

    /** The form that asks for them. */
    static final String FORM = "record-session";

    private SessionHours() {}

    static HoursEntry read(Answers answers) {
        answers.requiredNumber("interviewHours");
        HoursEntry entry = new HoursEntry(
                hours(answers, "interviewHours"),
                hours(answers, "evaluationHours"),
                hours(answers, "individualWorkHours"),
                hours(answers, "counsellorWorkHours"));
        if (entry.interview().isZero()) {
            throw answers.refused("interviewHours", "une séance tenue compte au moins un quart d’heure d’entretien.");
        }
        return entry;
    }

    /**
     * Refuses an entry that would pass the maximum or put the minima out of reach.
     *
     * @param others what the other sessions took
     */
    static void mustFit(HoursEntry entry, HoursLedger others) {
        if (!others.hasRoomFor(entry)) {
            throw Refused.input(
                    "interviewHours",
                    "Ces heures dépasseraient le maximum de "
                            + others.bounds().maximumTotal().inFrench() + " du bilan : il en reste "
                            + others.left().inFrench() + ", corrigez les heures de la séance.");
        }
        if (!others.plus(entry).canStillReachMinima()) {
            throw Refused.input(
                    "interviewHours",
                    "Avec ces heures, le minimum de "
                            + others.bounds().minimumInterviews().inFrench() + " d’entretien en "
                            + others.bounds().minimumAppointments()
                            + " rendez-vous ne tiendrait plus dans les "
                            + others.bounds().maximumTotal().inFrench() + " du bilan : notez-en moins.");
        }
    }

    private static Hours hours(Answers answers, String key) {
        try {
            return Hours.of(answers.numberOrZero(key));
        } catch (IllegalArgumentException e) {
            throw answers.refused(key, "comptez en quarts d’heure, par exemple 1,25 pour 1 h 15.");
        }
    }
}
