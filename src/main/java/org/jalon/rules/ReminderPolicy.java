package org.jalon.rules;

import java.time.Instant;

/**
 * Whether a reminder that fires now still helps: after a stop of the application several may be due at once, and a
 * case must not send a burst (rules.md, Calendar).
 */
public final class ReminderPolicy {

    private ReminderPolicy() {}

    /**
     * @param overtakenAt when the next message about the same matter is due: from then on this one is stale
     */
    public static boolean stillUseful(Instant now, Instant overtakenAt) {
        return now.isBefore(overtakenAt);
    }

    /**
     * T7: whoever was told of the time within the reminder's lead needs no reminder.
     *
     * @param toldAt when the invitation or its last change went out
     */
    public static boolean appointmentReminderUseful(Instant now, Instant toldAt, Instant reminderAt, Instant start) {
        return toldAt.isBefore(reminderAt) && now.isBefore(start);
    }
}
