package org.jalon.rules;

/** The bounds that the hours of a bilan must keep (R7, R8); the page says 12 h, 6 appointments, 12 to 20 h. */
public record HoursBounds(Hours minimumInterviews, int minimumAppointments, Hours minimumTotal, Hours maximumTotal) {

    public HoursBounds {
        if (minimumAppointments < 1) {
            throw new IllegalArgumentException("At least one appointment must be asked for");
        }
        if (minimumInterviews.compareTo(minimumTotal) > 0 || minimumTotal.compareTo(maximumTotal) > 0) {
            throw new IllegalArgumentException("Bounds must satisfy: interviews <= minimum total <= maximum total");
        }
    }
}
