package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar: a reminder waits for no Saturday, Sunday or Belgian public holiday. */
class WorkingDaysTests {

    private static final int LEGAL_HOLIDAYS = 10;

    /** Published dates: Easter Monday, Ascension, Whit Monday. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-05-09, 2024-05-20",
        "2025-04-21, 2025-05-29, 2025-06-09",
        "2026-04-06, 2026-05-14, 2026-05-25",
        "2027-03-29, 2027-05-06, 2027-05-17",
        "2028-04-17, 2028-05-25, 2028-06-05",
        "2030-04-22, 2030-05-30, 2030-06-10",
        "2038-04-26, 2038-06-03, 2038-06-14"
    })
    void theMovableHolidaysFollowEaster(LocalDate easterMonday, LocalDate ascension, LocalDate whitMonday) {
        assertThat(List.of(easterMonday, ascension, whitMonday)).allMatch(WorkingDays::isPublicHoliday);
    }

    @ParameterizedTest
    @CsvSource({
        "1961-04-02", "2000-04-23", "2008-03-23", "2016-03-27", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17",
        "2023-04-09", "2029-04-01", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13",
        "2037-04-05", "2039-04-10", "2040-04-01", "2049-04-18", "2076-04-19"
    })
    void easterIsWhereTheAlmanacsHaveIt(LocalDate easter) {
        assertThat(WorkingDays.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void theYear2026HasItsTenLegalHolidays() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);

        assertThat(newYear.datesUntil(newYear.plusYears(1)).filter(WorkingDays::isPublicHoliday))
                .containsExactly(
                        newYear,
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 7, 21),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 25));
    }

    /** Good Friday, 26 December and the feasts of the Communities are no legal holidays in Belgium. */
    @ParameterizedTest
    @CsvSource({"2026-04-03", "2024-12-26", "2027-12-27", "2024-07-11", "2024-09-27", "2024-11-15"})
    void daysThatOnlySomeHaveOffAreWorkingDays(LocalDate date) {
        assertThat(WorkingDays.isWorkingDay(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-03-04, a Wednesday",
        "2026-03-07, 2026-03-06, a Saturday",
        "2026-03-08, 2026-03-06, a Sunday",
        "2026-04-06, 2026-04-03, Easter Monday",
        "2026-05-14, 2026-05-13, Ascension",
        "2026-01-01, 2025-12-31, New Year",
        "2026-12-27, 2026-12-24, the Sunday after a Friday Christmas"
    })
    void aDayOffGivesWayToTheLastWorkingDayBefore(LocalDate date, LocalDate workingDay) {
        assertThat(WorkingDays.onOrBefore(date)).isEqualTo(workingDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 1, 2026-03-05",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-04-02, 2, 2026-04-07",
        "2026-12-24, 1, 2026-12-28",
        "2026-03-04, 0, 2026-03-04"
    })
    void workingDaysAreCountedOverDaysOff(LocalDate date, int count, LocalDate after) {
        assertThat(WorkingDays.after(date, count)).isEqualTo(after);
    }

    @Property
    void easterIsASundayBetweenTheEquinoxAndTheEndOfApril(@ForAll @IntRange(min = 1900, max = 2200) int year) {
        LocalDate easter = WorkingDays.easterSunday(year);

        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }

    /** Ten, or nine when Ascension falls on 1 May. */
    @Property
    void everyYearHasTenHolidaysUnlessTwoFallTogether(@ForAll @IntRange(min = 1990, max = 2160) int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        boolean together = WorkingDays.easterSunday(year).plusDays(39).equals(LocalDate.of(year, 5, 1));

        assertThat(first.datesUntil(first.plusYears(1)).filter(WorkingDays::isPublicHoliday))
                .hasSize(together ? LEGAL_HOLIDAYS - 1 : LEGAL_HOLIDAYS);
    }

    @Property
    void theLastWorkingDayIsAWorkingDayAtMostThreeDaysBefore(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate date) {
        LocalDate day = WorkingDays.onOrBefore(date);

        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
        assertThat(ChronoUnit.DAYS.between(day, date)).isBetween(0L, 3L);
        assertThat(day.plusDays(1).datesUntil(date.plusDays(1))).noneMatch(WorkingDays::isWorkingDay);
    }

    @Property
    void thereAreExactlyAsManyWorkingDaysInBetweenAsWereAskedFor(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate date,
            @ForAll @IntRange(min = 1, max = 30) int count) {
        LocalDate after = WorkingDays.after(date, count);

        assertThat(WorkingDays.isWorkingDay(after)).isTrue();
        assertThat(IntStream.rangeClosed(1, (int) ChronoUnit.DAYS.between(date, after))
                        .mapToObj(date::plusDays)
                        .filter(WorkingDays::isWorkingDay))
                .hasSize(count);
    }
}
