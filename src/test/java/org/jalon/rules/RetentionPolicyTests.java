package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPolicyTests {

    private static final Period WEEK = Period.ofDays(7);
    private static final RetentionPolicy USUAL = new RetentionPolicy(Period.ofMonths(1), Period.ofMonths(24), WEEK);

    @ParameterizedTest
    @CsvSource({"2027-03-15, 2027-04-15", "2027-01-31, 2027-02-28", "2028-01-31, 2028-02-29", "2027-12-31, 2028-01-31"})
    void results_are_kept_for_a_calendar_month_whose_end_clamps(LocalDate closed, LocalDate last) {
        assertThat(USUAL.resultsUntil(closed)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-15, 2029-03-15", "2028-02-29, 2030-02-28"})
    void a_case_is_kept_for_two_years(LocalDate closed, LocalDate last) {
        assertThat(USUAL.caseUntil(closed)).isEqualTo(last);
    }

    @Test
    void a_request_waits_a_week_for_the_mails() {
        assertThat(USUAL.requestUntil(LocalDate.of(2027, 12, 29))).isEqualTo(LocalDate.of(2028, 1, 5));
    }

    @Test
    void the_closures_that_are_due_are_exactly_those_whose_last_day_is_over() {
        for (Period kept :
                List.of(Period.ofMonths(1), Period.ofMonths(24), Period.ofDays(30), Period.parse("P1Y2M3D"))) {
            RetentionPolicy policy = new RetentionPolicy(kept, kept, WEEK);
            LocalDate first = LocalDate.of(2027, 1, 1);
            for (LocalDate today = first; today.isBefore(first.plusYears(4).plusMonths(2)); today = today.plusDays(1)) {
                LocalDate last = policy.lastClosureWithoutResults(today);
                assertThat(policy.resultsUntil(last))
                        .as("%s before %s", kept, today)
                        .isBefore(today);
                assertThat(policy.resultsUntil(last.plusDays(1)))
                        .as("%s before %s", kept, today)
                        .isAfterOrEqualTo(today);
                assertThat(policy.lastClosureWithoutPerson(today)).isEqualTo(last);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"P0D, P24M, P7D", "P1M, P0D, P7D", "P1M, P24M, P0D", "P-1M, P24M, P7D", "P1M, P24M, P-7D"})
    void nothing_is_kept_for_no_time(Period results, Period caseFile, Period request) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(results, caseFile, request))
                .withMessageContaining("positive");
    }

    @ParameterizedTest
    @CsvSource({"P25M, P24M", "P731D, P24M", "P31D, P1M"})
    void results_never_outlive_their_case_whatever_the_day_of_the_closure(Period results, Period caseFile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(results, caseFile, WEEK))
                .withMessageContaining("jalon.retention.results");
    }

    @Test
    void results_may_live_as_long_as_their_case() {
        Period both = Period.ofMonths(6);
        assertThat(new RetentionPolicy(both, both, WEEK).results()).isEqualTo(both);
    }
}
