package org.jalon.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.Phase;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.jalon.rules.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * One case at a glance, for counsellors and managers alike: facts and dates, no content and no name beyond the case
 * number (R10, R14). Instants are UTC; dates are days in Europe/Brussels; hours are decimal.
 *
 * @param forecast null once the bilan has ended
 */
public record CaseOverview(
        String caseNumber,
        CaseStatus status,
        @Nullable Closure closure,
        List<Step> phases,
        Gauge gauge,
        @Nullable Outlook forecast,
        List<Limit> limits,
        List<Meeting> appointments,
        List<Letter> mails,
        List<Event> journal) {

    /**
     * One of the four phases (R5).
     *
     * @param since the day on which it was entered; null when it was not
     */
    public record Step(Phase phase, @Nullable LocalDate since, boolean done, boolean current) {}

    /** The hours held so far against the bounds (R7, R8). */
    public record Gauge(
            BigDecimal interview,
            BigDecimal evaluation,
            BigDecimal individualWork,
            BigDecimal counsellorWork,
            BigDecimal total,
            BigDecimal minimumInterviews,
            BigDecimal minimumTotal,
            BigDecimal maximumTotal,
            int appointments,
            int minimumAppointments,
            BigDecimal missingInterviews,
            int missingAppointments,
            BigDecimal missingTotal) {}

    /**
     * When the minima will be reached, held against the last day that is useful.
     *
     * @param lastUsefulDay the current deadline (R9)
     * @param absoluteLimit the last day that an extension may reach (R9)
     */
    public record Outlook(
            Forecast.Outlook kind, @Nullable LocalDate on, LocalDate lastUsefulDay, LocalDate absoluteLimit) {}

    /**
     * A date of the calendar and what happens then.
     *
     * @param on the inclusive day of a limit, or the day of a reminder
     */
    public record Limit(LimitKind kind, LocalDate on, boolean passed, boolean next) {}

    /** The dates of rules.md that a case lives by. */
    public enum LimitKind {
        START,
        EARLIEST_END,
        /** T1. */
        DEADLINE_REMINDER,
        /** T2. */
        DEADLINE,
        /** T3. */
        ABSOLUTE_LIMIT,
        END,
        /** T4. */
        FOLLOW_UP_REMINDER,
        /** T4. */
        FOLLOW_UP_REMINDER_AGAIN,
        /** T5. */
        FOLLOW_UP_LIMIT,
        /** T9. */
        CLOSURE_NOTICE,
        /** T6. */
        CLOSURE
    }

    /** An appointment: when and what became of it, not where. */
    public record Meeting(
            String id,
            Instant start,
            int minutes,
            AppointmentKind kind,
            AppointmentMode mode,
            AppointmentStatus status,
            BigDecimal interview,
            BigDecimal evaluation,
            BigDecimal individualWork,
            BigDecimal counsellorWork) {}

    /**
     * A mail: which, to what kind of recipient and what became of it.
     *
     * @param at when it left, or when its state last changed
     */
    public record Letter(MailKind kind, MailStatus status, Instant at) {}

    /**
     * What happened.
     *
     * @param detail a date or a code, as the kind has it; never a reason that somebody wrote
     */
    public record Event(CaseEvent.Kind kind, @Nullable String detail, Instant at) {}
}
