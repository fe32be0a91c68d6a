package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final HoursBounds BOUNDS = BilanRules.published().hours();

    @Test
    void nothing_held_and_nothing_planned_says_nothing() {
        assertThat(forecast(held(0, 0), START.plusDays(10))).isEqualTo(new Forecast(Forecast.Outlook.UNKNOWN, null));
    }

    @Test
    void minima_that_are_reached_need_no_date() {
        assertThat(forecast(held(6, 8), START.plusDays(30))).isEqualTo(new Forecast(Forecast.Outlook.REACHED, null));
    }

    @Test
    void planned_appointments_that_suffice_give_the_day_of_the_one_that_completes_them_in_whatever_order() {
        Forecast.Planned[] planned = IntStream.of(35, 21, 28)
                .mapToObj(day -> planned(START.plusDays(day), 8))
                .toArray(Forecast.Planned[]::new);

        // 4 sessions of 2 h are held: the fifth and the sixth bring 12 h in 6 appointments
        assertThat(forecast(held(4, 8), START.plusDays(14), planned))
                .isEqualTo(new Forecast(Forecast.Outlook.PLANNED, START.plusDays(28)));
    }

    @Test
    void without_enough_planned_the_rhythm_so_far_is_carried_on() {
        // 8 h in 4 appointments in 28 days: 4 h and 2 appointments more take 14 days
        assertThat(forecast(held(4, 8), START.plusDays(28)))
                .isEqualTo(new Forecast(Forecast.Outlook.AT_THIS_PACE, START.plusDays(42)));
    }

    @Test
    void whatever_lacks_most_decides() {
        // hours suffice in 3 long sessions, but half of the appointments lack
        assertThat(forecast(held(3, 16), START.plusDays(20)))
                .isEqualTo(new Forecast(Forecast.Outlook.AT_THIS_PACE, START.plusDays(40)));
        // six short sessions, but a quarter of the hours lacks: a third of 30 days more
        assertThat(forecast(held(6, 6), START.plusDays(30)))
                .isEqualTo(new Forecast(Forecast.Outlook.AT_THIS_PACE, START.plusDays(40)));
    }

    @Test
    void planned_appointments_that_do_not_suffice_count_in_the_rhythm() {
        // 4 h in 2 held, 2 h planned on day 21: 6 h in 3 within 21 days, as much again in 21 more
        assertThat(forecast(held(2, 8), START.plusDays(14), planned(START.plusDays(21), 8)))
                .isEqualTo(new Forecast(Forecast.Outlook.AT_THIS_PACE, START.plusDays(42)));
    }

    @Test
    void a_first_session_on_the_first_day_is_measured_over_a_week() {
        // one session of 2 h: five more at one a week
        assertThat(forecast(held(1, 8), START))
                .isEqualTo(new Forecast(Forecast.Outlook.AT_THIS_PACE, START.plusDays(35)));
    }

    private static Forecast forecast(HoursLedger ledger, LocalDate today, Forecast.Planned... planned) {
        return Forecast.of(ledger, START, today, List.of(planned));
    }

    private static Forecast.Planned planned(LocalDate day, int quarters) {
        return new Forecast.Planned(day, new Hours(quarters));
    }

    private static HoursLedger held(int sessions, int quartersEach) {
        HoursLedger ledger = HoursLedger.empty(BOUNDS);
        for (int i = 0; i < sessions; i++) {
            ledger = ledger.plus(new HoursEntry(new Hours(quartersEach), Hours.ZERO, Hours.ZERO, Hours.ZERO));
        }
        return ledger;
    }
}
