package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jalon.casefile.Phase;
import org.jalon.process.ProcessTest;
import org.jalon.process.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each figure, from rows whose answer is known. */
@ProcessTest
@Tag("postgres")
class FiguresIT {

    @Autowired
    private CaseRows rows;

    @Autowired
    private Statistics statistics;

    @Autowired
    private Worklists worklists;

    @Autowired
    private CaseList caseList;

    @Autowired
    private Diagram diagram;

    @Autowired
    private FailedMails failedMails;

    @BeforeEach
    void forget() {
        rows.forgetAll();
    }

    @Test
    void a_deadline_is_late_from_the_day_after_it() {
        rows.started("2026-03-02").set("deadline", LocalDate.of(2026, 4, 27)).add();

        assertThat(late("2026-04-27")).containsExactly(0L, 0L, 0L);
        assertThat(late("2026-04-28")).containsExactly(1L, 0L, 0L);
    }

    @Test
    void the_absolute_limit_clamps_at_the_end_of_a_month_and_is_inclusive() {
        rows.started("2025-10-31").set("deadline", LocalDate.of(2026, 2, 28)).add();

        assertThat(late("2026-02-28")).containsExactly(0L, 0L, 0L);
        assertThat(late("2026-03-01")).containsExactly(1L, 1L, 0L);
    }

    @Test
    void a_first_follow_up_is_late_from_the_day_after_six_months_unless_it_was_done() {
        rows.ended("2025-08-31").add();
        rows.ended("2025-08-31")
                .set("follow_up_done_on", LocalDate.of(2026, 1, 5))
                .add();
        rows.ended("2025-08-31").closed("WITHDRAWN", "2025-12-01").add();

        assertThat(late("2026-02-28")).containsExactly(0L, 0L, 0L);
        assertThat(late("2026-03-01")).containsExactly(0L, 0L, 1L);
    }

    @Test
    void late_cases_are_those_of_the_counsellor_when_one_is_chosen() {
        rows.started("2026-01-05").times(3);
        rows.started("2026-01-05").of(CaseRows.KARIM).times(2);

        assertThat(late("2026-04-01")).containsExactly(5L, 0L, 0L);
        assertThat(worklists.late(filter("2026-04-01", CaseRows.KARIM)))
                .extracting(Worklists.Figure::value)
                .containsExactly(2L, 0L, 0L);
    }

    @Test
    void deadlines_ahead_are_those_of_today_and_thirty_days_week_by_week() {
        rows.started("2026-03-01").set("deadline", LocalDate.of(2026, 4, 1)).add();
        rows.started("2026-03-01").set("deadline", LocalDate.of(2026, 4, 7)).add();
        rows.started("2026-03-01").set("deadline", LocalDate.of(2026, 4, 8)).add();
        rows.started("2026-03-01").set("deadline", LocalDate.of(2026, 5, 1)).add();
        rows.started("2026-03-01").set("deadline", LocalDate.of(2026, 5, 2)).add();
        rows.started("2026-03-01").set("deadline", LocalDate.of(2026, 3, 31)).add();
        rows.ended("2025-10-31").add();

        Worklists.Ahead ahead = worklists.ahead(filter("2026-04-01", null));

        assertThat(ahead.kinds()).extracting(Worklists.Figure::value).containsExactly(4L, 0L, 1L);
        assertThat(ahead.weeks()).extracting(week -> week.counts().get(0)).containsExactly(2L, 1L, 0L, 0L, 1L);
        assertThat(ahead.weeks().get(4).from()).isEqualTo("2026-04-29");
        assertThat(ahead.weeks().get(4).to()).isEqualTo("2026-05-01");
        assertThat(ahead.weeks().get(4).counts()).containsExactly(1L, 0L, 1L);
        for (int week = 0; week < ahead.weeks().size(); week++) {
            Filter narrowed = filter("2026-04-01", null).inWeek(week);
            assertThat(caseList.page(new CaseList.Choice(CaseGroup.DUE_DEADLINE, null, null), narrowed, 0)
                            .total())
                    .isEqualTo(ahead.weeks().get(week).counts().get(0));
        }
    }

    @Test
    void the_load_of_a_counsellor_is_what_is_open_in_follow_up_and_late() {
        rows.started("2026-03-01").times(2);
        rows.started("2026-01-01").add();
        rows.ended("2026-02-27").times(4);
        rows.ended("2025-02-27").closed("COMPLETED", "2026-02-28").add();
        rows.ended("2025-08-01").of(CaseRows.KARIM).add();

        assertThat(worklists.load(filter("2026-04-01", null)))
                .containsExactly(
                        new Worklists.Load(CaseRows.CLAIRE, 3, 4, 1), new Worklists.Load(CaseRows.KARIM, 0, 1, 1));
        assertThat(worklists.counsellors(filter("2026-04-01", null))).containsExactly(CaseRows.CLAIRE, CaseRows.KARIM);
    }

    @Test
    void cases_are_counted_by_phase_and_by_whole_days_in_it_and_small_groups_are_hidden() {
        rows.started("2026-01-01").in("PRELIMINARY", "2026-03-31").times(6);
        rows.started("2026-01-01").in("PRELIMINARY", "2026-03-25").times(7);
        rows.started("2026-01-01").in("PRELIMINARY", "2026-03-24").times(5);
        rows.started("2026-01-01").in("INVESTIGATION", "2025-12-02").times(8);
        rows.started("2026-01-01").in("CONCLUSION", "2026-03-31").times(4);
        rows.started("2026-01-01").in("CONCLUSION", "2026-02-02").times(9);
        rows.started("2026-01-01").in("CONCLUSION", "2026-03-01").times(12);
        rows.ended("2026-03-30").times(3);
        rows.ended("2025-03-30").closed("COMPLETED", "2026-03-31").times(9);

        List<Statistics.PhaseAges> phases = statistics.phases(filter("2026-03-31", null));

        assertThat(phases)
                .extracting(row -> texts(row.cells()) + row.total().text())
                .containsExactly(
                        "[13, 5, 0, 0, 0]18",
                        "[0, 0, 0, 8, 0]8",
                        "[moins de 5, 0, 12, masqué, 0]25",
                        "[moins de 5, 0, 0, 0, 0]moins de 5");
    }

    @Test
    void a_counsellors_small_group_does_not_follow_from_everybodys_and_the_others() {
        rows.started("2026-03-30").times(9);
        rows.started("2026-03-30").of(CaseRows.KARIM).times(3);

        assertThat(cells(null)).containsExactly("12", "0", "0", "0", "0");
        assertThat(cells(CaseRows.KARIM)).containsExactly("moins de 5", "0", "0", "0", "0");
        assertThat(cells(CaseRows.CLAIRE)).containsExactly("masqué", "0", "0", "0", "0");
        assertThat(cells("personne")).containsExactly("0", "0", "0", "0", "0");
    }

    private List<String> cells(@Nullable String counsellor) {
        return texts(statistics
                .phases(filter("2026-03-31", counsellor))
                .get(Phase.INVESTIGATION.number() - 1)
                .cells());
    }

    @Test
    void the_rate_of_first_follow_ups_counts_those_that_fell_due_in_the_period_and_are_over() {
        // limit 28 February: held on it, declined before it, held after it, never
        rows.ended("2025-08-31")
                .set("follow_up_done_on", LocalDate.of(2026, 2, 28))
                .times(5);
        rows.ended("2025-08-31")
                .set("follow_up_done_on", LocalDate.of(2025, 12, 1))
                .times(5);
        rows.ended("2025-08-31")
                .set("follow_up_done_on", LocalDate.of(2026, 3, 1))
                .times(4);
        rows.ended("2025-08-31").times(6);
        // gone before, closed after, not due yet, before the period
        rows.ended("2025-08-31").closed("WITHDRAWN", "2026-02-28").times(7);
        rows.ended("2025-08-31").closed("WITHDRAWN", "2026-03-01").times(5);
        rows.ended("2025-10-15").times(9);
        rows.ended("2024-08-31").times(9);

        assertThat(rate(0, "2026-03-31", null).share())
                .isEqualTo(new Share(Count.of(10), Count.of(25), 40L, "40\u00a0%"));
        assertThat(rate(0, "2026-02-28", null).share().of()).isEqualTo(Count.of(0));
    }

    @Test
    void the_rates_of_extension_and_withdrawal_are_those_of_the_bilans_that_began_in_the_period() {
        rows.started("2025-04-01").times(10);
        for (int i = 0; i < 5; i++) {
            rows.started("2026-03-31").set("extended", true).add();
        }
        rows.started("2026-01-01").closed("WITHDRAWN", "2026-02-01").times(3);
        rows.started("2026-01-01").closed("NOT_ENGAGED", "2026-01-02").times(30);
        rows.started("2025-03-31").times(30);

        assertThat(rate(1, "2026-03-31", null).share())
                .isEqualTo(new Share(Count.of(5), Count.of(18), 28L, "28\u00a0%"));
        assertThat(rate(2, "2026-03-31", null).share())
                .isEqualTo(new Share(Count.FEW, Count.of(18), null, "moins de 5"));
    }

    @Test
    void the_diagram_shows_median_and_oldest_of_a_phase_unless_it_is_small() {
        rows.started("2026-03-01").in("PRELIMINARY", "2026-03-21").times(5);
        rows.started("2026-03-01").in("PRELIMINARY", "2026-03-01").times(5);
        rows.started("2026-03-01").in("PRELIMINARY", "2025-12-31").times(5);
        rows.started("2026-03-01").in("CONCLUSION", "2026-03-01").times(4);

        assertThat(diagram.phases(LocalDate.of(2026, 3, 31)))
                .containsExactly(
                        new Diagram.PhaseAge(Phase.PRELIMINARY, Count.of(15), 30L, 90L),
                        new Diagram.PhaseAge(Phase.INVESTIGATION, Count.of(0), null, null),
                        new Diagram.PhaseAge(Phase.CONCLUSION, Count.FEW, null, null),
                        new Diagram.PhaseAge(Phase.FOLLOW_UP, Count.of(0), null, null));
    }

    @Test
    void a_page_costs_the_same_however_many_cases_there_are() {
        rows.started("2026-03-01").add();
        Statements.Cost few = Statements.of(this::page);
        rows.started("2026-03-01").times(40);
        rows.ended("2025-03-01").of(CaseRows.KARIM).times(40);

        assertThat(Statements.of(this::page)).isEqualTo(few);
        assertThat(few.statements()).isEqualTo(8);
    }

    private void page() {
        Filter filter = filter("2026-03-31", null);
        worklists.counsellors(filter);
        statistics.phases(filter);
        worklists.late(filter);
        worklists.ahead(filter);
        worklists.load(filter);
        statistics.rates(filter);
        failedMails.count(filter);
    }

    private List<Long> late(String today) {
        return worklists.late(filter(today, null)).stream()
                .map(Worklists.Figure::value)
                .toList();
    }

    private Statistics.Rate rate(int which, String today, @Nullable String counsellor) {
        return statistics.rates(filter(today, counsellor)).get(which);
    }

    static Filter filter(String today, @Nullable String counsellor) {
        return Filter.of(LocalDate.parse(today), null, null, counsellor);
    }

    private static List<String> texts(List<Count> counts) {
        return counts.stream().map(Count::text).toList();
    }
}
