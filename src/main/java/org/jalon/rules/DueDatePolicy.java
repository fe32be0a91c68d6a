package org.jalon.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * By when each kind of task should be done, so that Tasklist can say what is late (process.md: every task carries a due
 * date; the spans are ours).
 */
public record DueDatePolicy(BilanCalendar calendar) {

    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);
    private static final int DECISION_WORKING_DAYS = 2;

    /** Phase 1: a quarter of the normal duration. */
    public Instant preliminary(LocalDate start, LocalDate today) {
        return share(start, 1, today);
    }

    /** Phase 2: three quarters of the normal duration. */
    public Instant investigation(LocalDate start, LocalDate today) {
        return share(start, 3, today);
    }

    /** Phase 3 and the diary: the current deadline. */
    public Instant conclusion(LocalDate deadline, LocalDate today) {
        return endOf(deadline, today);
    }

    /** The first planning: one week. */
    public Instant firstPlanning(LocalDate today) {
        return endOf(today.plusWeeks(1), today);
    }

    /** A decision or a short note that others wait for: two working days. */
    public Instant decision(LocalDate today) {
        return endOf(WorkingDays.after(today, DECISION_WORKING_DAYS), today);
    }

    /** The record of a session: the working day after it (T8 follows). */
    public Instant sessionRecord(LocalDate today) {
        return endOf(WorkingDays.after(today, calendar.rules().recordWithinWorkingDays()), today);
    }

    /** The offer of a follow-up: before the first reminder, later ones within the pause between offers. */
    public Instant followUpOffer(LocalDate end, LocalDate today) {
        LocalDate first = end.plus(calendar.rules().followUpReminders().get(0));
        LocalDate again = today.plus(calendar.rules().offerAgain());
        return endOf(first.isBefore(again) ? again : first, today);
    }

    private Instant share(LocalDate start, int quarters, LocalDate today) {
        long days = calendar.firstDeadline(start).toEpochDay() - start.toEpochDay();
        return endOf(start.plusDays(days * quarters / 4), today);
    }

    /** A day off moves to the last working day before it, but never into the past. */
    private static Instant endOf(LocalDate date, LocalDate today) {
        LocalDate day = WorkingDays.onOrBefore(date);
        LocalDate due = day.isBefore(today) ? today : day;
        return due.atTime(END_OF_DAY).atZone(BilanCalendar.ZONE).toInstant();
    }
}
