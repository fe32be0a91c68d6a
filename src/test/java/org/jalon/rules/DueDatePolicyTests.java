package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.rules.BilanRulesFixture.publishedCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

/** process.md: every counsellor's task carries a due date. */
class DueDatePolicyTests {

    /** A Monday; the first deadline is 27 April, a Monday too. */
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private final BilanCalendar calendar = publishedCalendar();
    private final DueDatePolicy policy = new DueDatePolicy(calendar);

    /** R9: 14 of 56 days for phase 1, 42 for phase 2. */
    @Test
    void thePhasesShareTheNormalDuration() {
        assertThat(policy.preliminary(START, START)).isEqualTo("2026-03-16T17:00:00Z");
        assertThat(policy.investigation(START, START)).isEqualTo("2026-04-13T16:00:00Z");
        assertThat(policy.conclusion(calendar.firstDeadline(START), START)).isEqualTo("2026-04-27T16:00:00Z");
    }

    @Test
    void anExtendedDeadlineGivesTheConclusionMoreTime() {
        assertThat(policy.conclusion(LocalDate.of(2026, 7, 2), START)).isEqualTo("2026-07-02T16:00:00Z");
    }

    @Test
    void planningIsDueWithinAWeek() {
        assertThat(policy.firstPlanning(START)).isEqualTo("2026-03-09T17:00:00Z");
    }

    @Test
    void aDecisionIsDueTwoWorkingDaysLater() {
        assertThat(policy.decision(START)).isEqualTo("2026-03-04T17:00:00Z");
        assertThat(policy.decision(LocalDate.of(2026, 4, 2))).isEqualTo("2026-04-07T16:00:00Z");
    }

    /** T8 comes on the same day, in the morning. */
    @Test
    void aSessionIsRecordedOnTheNextWorkingDay() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        Instant due = policy.sessionRecord(friday);

        assertThat(due).isEqualTo("2026-03-09T17:00:00Z");
        assertThat(BilanCalendar.dateOf(calendar.unrecordedReminderAt(
                        friday.atTime(16, 0).atZone(BilanCalendar.ZONE).toInstant())))
                .isEqualTo(BilanCalendar.dateOf(due));
    }

    /** T4: the first offer has until the first reminder, a later one the pause between offers. */
    @Test
    void theFirstFollowUpIsOfferedBeforeItsReminderAndLaterOnesWithinFourteenDays() {
        LocalDate end = LocalDate.of(2026, 4, 27);

        assertThat(policy.followUpOffer(end, end)).isEqualTo("2026-08-27T16:00:00Z");
        assertThat(policy.followUpOffer(end, LocalDate.of(2026, 9, 1))).isEqualTo("2026-09-15T16:00:00Z");
    }

    @Test
    void whatShouldBeDoneLongAgoIsDueToday() {
        LocalDate late = LocalDate.of(2026, 6, 3);

        assertThat(policy.preliminary(START, late)).isEqualTo("2026-06-03T16:00:00Z");
        assertThat(policy.conclusion(calendar.firstDeadline(START), late)).isEqualTo("2026-06-03T16:00:00Z");
    }

    /** The last working day before the due date lies in the past: better due on a Sunday than yesterday. */
    @Test
    void aTaskThatArisesOnADayOffIsNotDueBeforeIt() {
        LocalDate sunday = LocalDate.of(2026, 4, 26);

        assertThat(policy.conclusion(sunday, sunday)).isEqualTo("2026-04-26T16:00:00Z");
    }

    @Property
    void noTaskIsDueInThePastNorOnADayOffOtherThanToday(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate start,
            @ForAll @IntRange(max = 500) int daysLater) {
        LocalDate today = start.plusDays(daysLater);
        List<Instant> dues = List.of(
                policy.preliminary(start, today),
                policy.investigation(start, today),
                policy.conclusion(calendar.firstDeadline(start), today),
                policy.firstPlanning(today),
                policy.decision(today),
                policy.sessionRecord(today),
                policy.followUpOffer(start, today));

        assertThat(dues).allSatisfy(due -> {
            ZonedDateTime brussels = due.atZone(BilanCalendar.ZONE);
            LocalDate day = brussels.toLocalDate();
            assertThat(brussels.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(day).isAfterOrEqualTo(today);
            assertThat(day.equals(today) || WorkingDays.isWorkingDay(day)).isTrue();
        });
    }

    @Property
    void thePhasesAreDueInTheirOrder(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate start,
            @ForAll @IntRange(max = 200) int daysLater) {
        LocalDate today = start.plusDays(daysLater);

        assertThat(policy.investigation(start, today))
                .isBetween(policy.preliminary(start, today), policy.conclusion(calendar.firstDeadline(start), today));
    }
}
