package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.rules.BilanRulesFixture.publishedCalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R9, R12, R13 and the timers T1 to T9: which day, and which instant in Brussels. */
class BilanCalendarTests {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final BilanCalendar calendar = publishedCalendar();

    /** R9: 8 weeks are 56 days, whatever months they cross. */
    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-03-29", "2024-02-01, 2024-03-28", "2026-03-02, 2026-04-27", "2026-12-01, 2027-01-26"})
    void theFirstDeadlineIsFiftySixDaysAfterTheStart(LocalDate start, LocalDate deadline) {
        assertThat(calendar.firstDeadline(start)).isEqualTo(deadline);
    }

    /** R9, T3: months end where the shorter month ends. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-07-02",
        "2026-10-30, 2027-02-28",
        "2026-10-31, 2027-02-28",
        "2027-10-31, 2028-02-29",
        "2026-05-31, 2026-09-30",
        "2028-02-29, 2028-06-29"
    })
    void theAbsoluteLimitIsFourMonthsAfterTheStart(LocalDate start, LocalDate limit) {
        assertThat(calendar.absoluteLimit(start)).isEqualTo(limit);
    }

    /** R9: before this day an end needs a reason. */
    @Test
    void anEndNeedsNoReasonFromFourWeeksOn() {
        assertThat(calendar.earliestEnd(LocalDate.of(2026, 2, 1))).isEqualTo("2026-03-01");
        assertThat(calendar.earliestEnd(LocalDate.of(2028, 2, 1))).isEqualTo("2028-02-29");
    }

    /** R12, T5: 31 August + 6 months is the last day of February. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2027-02-28",
        "2027-08-31, 2028-02-29",
        "2027-08-29, 2028-02-29",
        "2026-08-28, 2027-02-28",
        "2026-04-27, 2026-10-27"
    })
    void theFirstFollowUpIsDueSixMonthsAfterTheEnd(LocalDate end, LocalDate limit) {
        assertThat(calendar.followUpLimit(end)).isEqualTo(limit);
    }

    /** R13, T6. */
    @ParameterizedTest
    @CsvSource({"2026-08-31, 2027-08-31", "2028-02-29, 2029-02-28", "2027-02-28, 2028-02-28"})
    void theCaseEndsTwelveMonthsAfterTheBilan(LocalDate end, LocalDate closure) {
        assertThat(calendar.closure(end)).isEqualTo(closure);
    }

    /** Calendar: a limit is inclusive, and over at 00:00 of the next day. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-15T23:00:00Z, winter",
        "2026-07-15, 2026-07-15T22:00:00Z, summer",
        "2026-03-28, 2026-03-28T23:00:00Z, the night before the clocks go forward",
        "2026-03-29, 2026-03-29T22:00:00Z, the day on which they do",
        "2026-10-24, 2026-10-24T22:00:00Z, the night before the clocks go back",
        "2026-10-25, 2026-10-25T23:00:00Z, the day on which they do",
        "2026-12-31, 2026-12-31T23:00:00Z, the end of the year"
    })
    void aLimitIsPassedWhenBrusselsEntersTheNextDay(LocalDate limit, Instant passed) {
        assertThat(BilanCalendar.passed(limit)).isEqualTo(passed);
    }

    @Property
    void aLimitIsPassedAtTheFirstInstantWhoseDateInBrusselsIsLater(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate limit) {
        Instant passed = BilanCalendar.passed(limit);

        assertThat(BilanCalendar.dateOf(passed)).isEqualTo(limit.plusDays(1));
        assertThat(BilanCalendar.dateOf(passed.minusNanos(1))).isEqualTo(limit);
    }

    /** The same, on the two nights that are not 24 hours long. */
    @Property
    void aLimitIsPassedAtMidnightOnTheDaysWhenTheClocksChange(
            @ForAll @IntRange(min = 2020, max = 2060) int year, @ForAll @IntRange(min = -1, max = 1) int around) {
        for (int month : new int[] {3, 10}) {
            LocalDate lastOfMonth = LocalDate.of(year, month, 31);
            LocalDate change = lastOfMonth.minusDays(lastOfMonth.getDayOfWeek().getValue() % 7);
            LocalDate limit = change.plusDays(around);
            ZonedDateTime passed = BilanCalendar.passed(limit).atZone(BRUSSELS);

            assertThat(passed.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
            assertThat(passed.toLocalDate()).isEqualTo(limit.plusDays(1));
            assertThat(Duration.between(BilanCalendar.passed(change.minusDays(1)), BilanCalendar.passed(change)))
                    .isEqualTo(Duration.ofHours(month == 3 ? 23 : 25));
        }
    }

    /** An hour that the clocks skip or repeat still means one instant. */
    @Test
    void aTimeInBrusselsBecomesAnInstantAlsoWhenTheClocksChange() {
        assertThat(BilanCalendar.instantOf(LocalDateTime.of(2026, 3, 12, 14, 0)))
                .isEqualTo("2026-03-12T13:00:00Z");
        assertThat(BilanCalendar.instantOf(LocalDateTime.of(2026, 3, 29, 2, 30)))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(BilanCalendar.instantOf(LocalDateTime.of(2026, 10, 25, 2, 30)))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    /** Calendar: at 08:00 of a working day, not later than the date and only days off early. */
    @Property
    void aReminderGoesOutAtEightOnTheLastWorkingDayUntilItsDate(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate date) {
        ZonedDateTime reminder = BilanCalendar.reminderAt(date).atZone(BRUSSELS);

        assertThat(reminder.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(WorkingDays.isWorkingDay(reminder.toLocalDate())).isTrue();
        assertThat(ChronoUnit.DAYS.between(reminder.toLocalDate(), date)).isBetween(0L, 3L);
    }

    @Nested
    class Timers {

        /** T1: 7 days before, or earlier when that is a day off. */
        @Test
        void theDeadlineIsRemindedOfSevenDaysBefore() {
            assertThat(calendar.deadlineReminderAt(LocalDate.of(2026, 4, 27))).isEqualTo("2026-04-20T06:00:00Z");
            assertThat(calendar.deadlineReminderAt(LocalDate.of(2026, 3, 29))).isEqualTo("2026-03-20T07:00:00Z");
            assertThat(calendar.deadlineReminderAt(LocalDate.of(2026, 4, 13))).isEqualTo("2026-04-03T06:00:00Z");
        }

        /** T2. */
        @Test
        void theQuestionAtTheDeadlineIsAskedAgainAfterSevenDays() {
            Instant lateOnTuesday = Instant.parse("2026-04-28T21:30:00Z");
            Instant alreadyWednesdayInBrussels = Instant.parse("2026-04-28T22:30:00Z");

            assertThat(calendar.deadlineAgainAt(lateOnTuesday)).isEqualTo("2026-05-05T06:00:00Z");
            assertThat(calendar.deadlineAgainAt(alreadyWednesdayInBrussels)).isEqualTo("2026-05-06T06:00:00Z");
        }

        /** T4: the second date is a Sunday. */
        @Test
        void aFollowUpIsRemindedOfAfterFourAndAfterFiveMonths() {
            LocalDate end = LocalDate.of(2026, 4, 27);

            assertThat(calendar.followUpReminderAt(end, 0)).isEqualTo("2026-08-27T06:00:00Z");
            assertThat(calendar.followUpReminderAt(end, 1)).isEqualTo("2026-09-25T06:00:00Z");
            assertThatThrownBy(() -> calendar.followUpReminderAt(end, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        }

        /** T9. */
        @Test
        void theLastMonthIsAnnouncedAfterElevenMonths() {
            assertThat(calendar.closureNoticeAt(LocalDate.of(2026, 3, 31))).isEqualTo("2027-02-26T07:00:00Z");
        }

        @Test
        void whoeverCouldNotBeReachedIsOfferedAFollowUpAgainAfterFourteenDays() {
            assertThat(calendar.offerAgainAt(Instant.parse("2026-06-01T12:00:00Z")))
                    .isEqualTo("2026-06-15T06:00:00Z");
        }

        /** T7: 48 hours, also when the clocks change in between. */
        @ParameterizedTest
        @CsvSource({
            "2026-03-12T13:00:00Z, 2026-03-10T13:00:00Z",
            "2026-03-30T07:00:00Z, 2026-03-28T07:00:00Z",
            "2026-10-26T08:00:00Z, 2026-10-24T08:00:00Z"
        })
        void anAppointmentIsRemindedOfFortyEightHoursBefore(Instant start, Instant reminder) {
            assertThat(calendar.appointmentReminderAt(start)).isEqualTo(reminder);
        }

        /** T8: one working day after, over week-ends and holidays. */
        @ParameterizedTest
        @CsvSource({
            "2026-03-11T13:00:00Z, 2026-03-12T07:00:00Z, Wednesday",
            "2026-03-13T13:00:00Z, 2026-03-16T07:00:00Z, Friday",
            "2026-04-03T13:00:00Z, 2026-04-07T06:00:00Z, Good Friday",
            "2026-03-11T23:30:00Z, 2026-03-13T07:00:00Z, already Thursday in Brussels"
        })
        void anUnrecordedAppointmentIsAskedForOnTheNextWorkingDay(Instant end, Instant reminder) {
            assertThat(calendar.unrecordedReminderAt(end)).isEqualTo(reminder);
        }
    }

    /** Published rules: whatever the start, a case meets its dates in this order. */
    @Property
    void theDatesOfABilanComeInTheirOrder(@ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate start) {
        LocalDate deadline = calendar.firstDeadline(start);

        assertThat(calendar.earliestEnd(start)).isAfter(start).isBefore(deadline);
        assertThat(calendar.absoluteLimit(start)).isAfter(deadline);
        assertThat(calendar.deadlineReminderAt(deadline))
                .isAfter(BilanCalendar.passed(start))
                .isBefore(BilanCalendar.passed(deadline));
    }

    /** T4, T5, T9, T6: the same for the follow-up. */
    @Property
    void theDatesOfAFollowUpComeInTheirOrder(@ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate end) {
        assertThat(calendar.followUpReminderAt(end, 0))
                .isBefore(calendar.followUpReminderAt(end, 1))
                .isAfter(BilanCalendar.passed(end));
        assertThat(BilanCalendar.passed(calendar.followUpLimit(end)))
                .isAfter(calendar.followUpReminderAt(end, 1))
                .isBefore(calendar.closureNoticeAt(end));
        assertThat(calendar.closureNoticeAt(end)).isBefore(BilanCalendar.passed(calendar.closure(end)));
    }

    /** T8: never on the day of the appointment itself. */
    @Property
    void anUnrecordedAppointmentIsNeverAskedForOnItsOwnDay(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate day,
            @ForAll @IntRange(max = 95) int quarter) {
        Instant end = BilanCalendar.instantOf(day.atStartOfDay().plusMinutes(15L * quarter));

        assertThat(BilanCalendar.dateOf(calendar.unrecordedReminderAt(end))).isAfter(BilanCalendar.dateOf(end));
    }
}
