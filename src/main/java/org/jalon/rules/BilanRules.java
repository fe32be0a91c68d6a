package org.jalon.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every bound and duration of the procedure, as one case keeps them from its opening to its closure (rules.md).
 *
 * @param hours R7, R8
 * @param normalDuration from the start to the first deadline (R9)
 * @param earliestEnd an end before start + this needs a stated reason (R9)
 * @param absoluteLimit from the start to the day that no extension may pass (R9, T3)
 * @param deadlineReminder before the deadline (T1)
 * @param concludeSoonPause until the question at the deadline is asked again (T2)
 * @param followUpReminders after the end, while no follow-up was offered (T4)
 * @param firstFollowUpLimit after the end (R12, T5)
 * @param closureNotice after the end (T9)
 * @param closure after the end (R13, T6)
 * @param offerAgain until an unreachable beneficiary is offered a follow-up again
 * @param appointmentReminder before an appointment (T7)
 * @param recordWithinWorkingDays after an appointment, until its recording is asked for again (T8)
 * @param noShowsBeforeAlert absences in a row that alert the managers
 */
public record BilanRules(
        HoursBounds hours,
        Period normalDuration,
        Period earliestEnd,
        Period absoluteLimit,
        Period deadlineReminder,
        Period concludeSoonPause,
        List<Period> followUpReminders,
        Period firstFollowUpLimit,
        Period closureNotice,
        Period closure,
        Period offerAgain,
        Duration appointmentReminder,
        int recordWithinWorkingDays,
        int noShowsBeforeAlert) {

    /** Which of two periods is longer depends on the day they start: 121 days fit into 4 months from 1 March, not from 31 October. */
    static final List<LocalDate> SAMPLES = Stream.iterate(LocalDate.of(2026, 1, 1), first -> first.plusMonths(1))
            .limit(36)
            .flatMap(first -> Stream.of(first, first.plusMonths(1).minusDays(1)))
            .toList();

    public BilanRules {
        followUpReminders = List.copyOf(followUpReminders);
        mustAscend("earliestEnd, normalDuration, absoluteLimit", List.of(earliestEnd, normalDuration, absoluteLimit));
        mustAscend("deadlineReminder, normalDuration", List.of(deadlineReminder, normalDuration));
        if (followUpReminders.size() != 2) {
            throw new IllegalArgumentException("followUpReminders must be two, as the process draws two timers");
        }
        mustAscend("followUpReminders", followUpReminders);
        Period last = followUpReminders.get(followUpReminders.size() - 1);
        mustAscend(
                "followUpReminders, firstFollowUpLimit, closureNotice, closure",
                List.of(last, firstFollowUpLimit, closureNotice, closure));
        mustAscend("offerAgain, closure", List.of(offerAgain, closure));
        mustAscend("concludeSoonPause, absoluteLimit", List.of(concludeSoonPause, absoluteLimit));
        if (appointmentReminder.isNegative() || appointmentReminder.isZero()) {
            throw new IllegalArgumentException("appointmentReminder must be positive");
        }
        if (recordWithinWorkingDays < 1 || noShowsBeforeAlert < 1) {
            throw new IllegalArgumentException("recordWithinWorkingDays and noShowsBeforeAlert must be at least 1");
        }
    }

    /** The numbers of the published page and of rules.md. */
    public static BilanRules published() {
        return new BilanRules(
                new HoursBounds(Hours.of(12), 6, Hours.of(12), Hours.of(20)),
                Period.ofDays(56),
                Period.ofDays(28),
                Period.ofMonths(4),
                Period.ofDays(7),
                Period.ofDays(7),
                List.of(Period.ofMonths(4), Period.ofMonths(5)),
                Period.ofMonths(6),
                Period.ofMonths(11),
                Period.ofMonths(12),
                Period.ofDays(14),
                Duration.ofDays(2),
                1,
                2);
    }

    private static void mustAscend(String names, List<Period> periods) {
        for (LocalDate start : SAMPLES) {
            LocalDate previous = start;
            for (Period period : periods) {
                LocalDate next = start.plus(period);
                if (!next.isAfter(previous)) {
                    throw new IllegalArgumentException(
                            "Each must be positive and longer than the one before, whatever the start: " + names);
                }
                previous = next;
            }
        }
    }
}
