package org.jalon.rules;

/**
 * What a bilan has cost so far and what it still lacks (R7, R8).
 *
 * @param done the sum over the sessions held in phases 1 to 3; follow-up sessions are not in it
 * @param heldAppointments how many of these were held: only they count
 */
public record HoursLedger(HoursBounds bounds, HoursEntry done, int heldAppointments) {

    /** What is missing before the synthesis may be delivered; all zero when nothing is (R8). */
    public record Missing(Hours interviews, int appointments, Hours total) {
        public boolean isNothing() {
            return interviews.isZero() && appointments == 0 && total.isZero();
        }
    }

    public HoursLedger {
        if (heldAppointments < 0) {
            throw new IllegalArgumentException("A number of appointments cannot be negative");
        }
    }

    public static HoursLedger empty(HoursBounds bounds) {
        return new HoursLedger(bounds, HoursEntry.NONE, 0);
    }

    /** How many hours may still be entered before the maximum is reached (R7). */
    public Hours left() {
        return bounds.maximumTotal().minusAtMost(done.total());
    }

    /** Whether {@code entry} still fits under the maximum, which covers all four components (R7). */
    public boolean hasRoomFor(HoursEntry entry) {
        return entry.total().compareTo(left()) <= 0;
    }

    /**
     * The ledger after a held session.
     *
     * @throws IllegalArgumentException if the entry would pass the maximum (R7)
     */
    public HoursLedger plus(HoursEntry entry) {
        if (!hasRoomFor(entry)) {
            throw new IllegalArgumentException("Only " + left().toDecimal() + " hours are left");
        }
        return new HoursLedger(bounds, done.plus(entry), heldAppointments + 1);
    }

    /** What the synthesis still waits for (R8). */
    public Missing missing() {
        return new Missing(
                bounds.minimumInterviews().minusAtMost(done.interview()),
                Math.max(0, bounds.minimumAppointments() - heldAppointments),
                bounds.minimumTotal().minusAtMost(done.total()));
    }

    /**
     * Whether the minima still fit under the maximum (R7 with R8, ours): the interviews that are missing, and at least a
     * quarter of an hour for each appointment that is missing.
     */
    public boolean canStillReachMinima() {
        Missing missing = missing();
        int needed = Math.max(missing.interviews().quarters(), missing.appointments());
        return needed <= left().quarters();
    }

    /** Phase 3 cannot deliver the synthesis before this is true (R8). */
    public boolean minimaReached() {
        return missing().isNothing();
    }
}
