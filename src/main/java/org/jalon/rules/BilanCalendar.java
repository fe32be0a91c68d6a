package org.jalon.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The dates of one case, reckoned by its own rules in Europe/Brussels (rules.md, Calendar).
 *
 * <p>A limit is an inclusive date; {@link #passed} gives the moment at which it is over. A reminder is a date too;
 * {@link #reminderAt} gives the moment at which it goes out.
 */
public record BilanCalendar(BilanRules rules) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final LocalTime REMINDER_TIME = LocalTime.of(8, 0);

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDateTime localOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instantOf(LocalDateTime brussels) {
        return brussels.atZone(ZONE).toInstant();
    }

    /** 00:00 of the day after an inclusive limit. */
    public static Instant passed(LocalDate limit) {
        return limit.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** 08:00 of the date, or of the last working day before it. */
    public static Instant reminderAt(LocalDate date) {
        return morningOf(WorkingDays.onOrBefore(date));
    }

    private static Instant morningOf(LocalDate date) {
        return date.atTime(REMINDER_TIME).atZone(ZONE).toInstant();
    }

    /** The first deadline of a bilan that starts on this day (R9). */
    public LocalDate firstDeadline(LocalDate start) {
        return start.plus(rules.normalDuration());
    }

    /** The last day that an extension may reach (R9, T3). */
    public LocalDate absoluteLimit(LocalDate start) {
        return start.plus(rules.absoluteLimit());
    }

    /** The first day on which a bilan may end without a stated reason (R9). */
    public LocalDate earliestEnd(LocalDate start) {
        return start.plus(rules.earliestEnd());
    }

    /** T1. */
    public Instant deadlineReminderAt(LocalDate deadline) {
        return reminderAt(deadline.minus(rules.deadlineReminder()));
    }

    /** T2, asked again. */
    public Instant deadlineAgainAt(Instant decidedAt) {
        return morningOf(dateOf(decidedAt).plus(rules.concludeSoonPause()));
    }

    /**
     * T4.
     *
     * @param occurrence from 0, below the number of follow-up reminders in the rules
     */
    public Instant followUpReminderAt(LocalDate end, int occurrence) {
        return reminderAt(end.plus(rules.followUpReminders().get(occurrence)));
    }

    /** The last day for the first follow-up interview (R12, T5). */
    public LocalDate followUpLimit(LocalDate end) {
        return end.plus(rules.firstFollowUpLimit());
    }

    /** T9. */
    public Instant closureNoticeAt(LocalDate end) {
        return reminderAt(end.plus(rules.closureNotice()));
    }

    /** The last day of a case (R13, T6). */
    public LocalDate closure(LocalDate end) {
        return end.plus(rules.closure());
    }

    /** When an unreachable beneficiary is offered a follow-up again. */
    public Instant offerAgainAt(Instant offeredAt) {
        return morningOf(dateOf(offeredAt).plus(rules.offerAgain()));
    }

    /** T7. */
    public Instant appointmentReminderAt(Instant start) {
        return start.minus(rules.appointmentReminder());
    }

    /** T8: reminder hour, that many working days after the day of the appointment. */
    public Instant unrecordedReminderAt(Instant appointmentEnd) {
        return reminderAt(WorkingDays.after(dateOf(appointmentEnd), rules.recordWithinWorkingDays()));
    }
}
