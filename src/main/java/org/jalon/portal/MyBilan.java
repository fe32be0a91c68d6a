package org.jalon.portal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a beneficiary sees of their own bilan, ready to be read: dates and durations are in words of the page's language,
 * the rest are codes that the message bundle has words for.
 *
 * @param gauge null once only what is kept is shown
 * @param kept null while the case is open
 */
record MyBilan(
        String number,
        String firstName,
        boolean closed,
        List<Step> phases,
        @Nullable Gauge gauge,
        List<Meeting> toCome,
        List<Meeting> past,
        List<Mark> marks,
        Set<Act> acts,
        @Nullable Kept kept) {

    /** What a beneficiary can do by themself. */
    enum Act {
        DELAI,
        ENTRETIEN,
        RETOUR,
        ARRET,
        EFFACEMENT;

        /** The page of the act, below {@code /mon-bilan/}. */
        public String page() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One of the four phases (R5).
     *
     * @param state done, current or next
     */
    record Step(int number, String state) {}

    /** The hours held so far against the bounds (R7, R8), in words and as numbers for a bar. */
    record Gauge(Bar interviews, Bar appointments, Bar total, String minimum, boolean reached) {}

    /** @param done at most {@code of} in the bar, whatever it is in words */
    record Bar(String doneInWords, String ofInWords, double done, double of) {}

    /**
     * An appointment.
     *
     * @param mode code
     * @param status code
     * @param hours what a held session counts for; null when it does not
     * @param changeable whether the beneficiary can still cancel or ask to move it
     */
    record Meeting(
            String id,
            String when,
            String duration,
            String mode,
            String place,
            String status,
            boolean followUp,
            @Nullable String hours,
            boolean changeable) {}

    /**
     * A date that counts.
     *
     * @param kind code
     * @param days how many days are left; negative when it has passed
     */
    record Mark(String kind, String date, long days, boolean done) {}

    /**
     * What is still kept of a closed case, and until when.
     *
     * @param results null when they are destroyed already
     */
    record Kept(String closedOn, String closure, @Nullable String results, String person, boolean erasing) {}
}
