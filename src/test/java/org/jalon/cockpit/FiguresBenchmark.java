package org.jalon.cockpit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jalon.casefile.Phase;
import org.jalon.process.ProcessTest;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the managers' pages take at 100 000 cases on PostgreSQL; measures and prints, asserts nothing: {@code mvn test
 * -Dtest=FiguresBenchmark -Djalon.test.database=postgres}. Decision 012 quotes it.
 */
@ProcessTest
class FiguresBenchmark {

    private static final int CASES = 100_000;
    private static final int TIMES = 9;

    @Autowired
    private CaseRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Statistics statistics;

    @Autowired
    private Worklists worklists;

    @Autowired
    private Diagram diagram;

    @Autowired
    private FailedMails failedMails;

    @Autowired
    private CaseList caseList;

    @Autowired
    private FiguresExport figuresExport;

    @Autowired
    private CaseExport caseExport;

    private final LocalDate today = LocalDate.now(BilanCalendar.ZONE);

    @Test
    void measure() {
        rows.forgetAll();
        seed();
        Filter everybody = Filter.of(today, null, null, null);
        Filter one = Filter.of(today, null, null, "conseiller7");
        Filter years = Filter.of(today, "2000-01-01", null, null);
        System.out.println("| what | ms |\n| --- | --- |");
        time("page, all of it", () -> page(everybody));
        time("page, one counsellor", () -> page(one));
        time("page, all the years", () -> page(years));
        time("- counsellors", () -> worklists.counsellors(everybody));
        time("- cases per phase and age", () -> statistics.phases(everybody));
        time("- late cases", () -> worklists.late(everybody));
        time("- deadlines ahead", () -> worklists.ahead(everybody));
        time("- load per counsellor", () -> worklists.load(everybody));
        time("- rates", () -> statistics.rates(everybody));
        time("- rates, all the years", () -> statistics.rates(years));
        time("- failed mails, counted", () -> failedMails.count(everybody));
        time("dashboard section", () -> {
            worklists.late(everybody);
            worklists.ahead(everybody);
            failedMails.count(everybody);
        });
        time("badges on the drawing", () -> diagram.phases(today));
        for (CaseGroup group : CaseGroup.values()) {
            Phase phase = group == CaseGroup.PHASE ? Phase.INVESTIGATION : null;
            time("list " + group, () -> caseList.page(new CaseList.Choice(group, phase, null), everybody, 0));
        }
        time(
                "list STARTED, all the years, last page",
                () -> caseList.page(new CaseList.Choice(CaseGroup.STARTED, null, null), years, CASES / 25 - 1));
        time(
                "list EXTENDED, all the years",
                () -> caseList.page(new CaseList.Choice(CaseGroup.EXTENDED, null, null), years, 0));
        time("failed mails, page", () -> failedMails.page(everybody, 0));
        time("export of figures", () -> figuresExport.rows(years));
        time("export of 100 000 cases, CSV", () -> export(years, false));
        time("export of 100 000 cases, XLSX", () -> export(years, true));
    }

    private void page(Filter filter) {
        worklists.counsellors(filter);
        statistics.phases(filter);
        worklists.late(filter);
        worklists.ahead(filter);
        worklists.load(filter);
        statistics.rates(filter);
        failedMails.count(filter);
    }

    private void export(Filter filter, boolean xlsx) {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                Table table =
                        xlsx ? new XlsxTable(nowhere, "dossiers", CaseExport.COLUMNS.size()) : new CsvTable(nowhere)) {
            caseExport.write(filter, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void time(String what, Runnable act) {
        act.run();
        long[] taken = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            act.run();
            taken[i] = System.nanoTime() - begin;
        }
        Arrays.sort(taken);
        System.out.printf("| %s | %d |%n", what, Math.round(taken[TIMES / 2] / 1e6));
    }

    /** Five years of a big centre: 60 counsellors, one case in eight open, one in five in follow-up. */
    private void seed() {
        List<String> seeds = List.of(
                "insert into bc_case (case_number, status, phase, phase_entered_on, counsellor, first_name, last_name,"
                        + " email, language, extended, during_working_hours, consented_at, started_on, deadline,"
                        + " absolute_limit, ended_on, follow_up_limit, follow_up_done_on, closed_on, closure, rules)"
                        + " select 'BC-2026-' || lpad(n::text, 6, '0'),"
                        + " case when n % 40 < 5 then 'OPEN' when n % 40 < 13 then 'FOLLOW_UP' else 'CLOSED' end,"
                        + " case when n % 40 < 5 then (array['PRELIMINARY', 'INVESTIGATION', 'INVESTIGATION',"
                        + " 'CONCLUSION'])[1 + n / 40 % 4] else 'FOLLOW_UP' end,"
                        + " d.start + n % 30, 'conseiller' || n % 60, 'Prénom', 'Nom', 'a@exemple.be', 'fr', n % 10 in (3, 7), false,"
                        + " now(), d.start, d.start + 56, d.start + interval '4' month,"
                        + " case when n % 40 >= 5 then d.start + 50 end,"
                        + " case when n % 40 >= 5 then d.start + 50 + interval '6' month end,"
                        + " case when n % 40 >= 5 and n % 3 > 0 then d.start + 50 + n % 200 end,"
                        + " case when n % 40 >= 13 then d.start + 400 end,"
                        + " case when n % 40 >= 13 then (array['COMPLETED', 'COMPLETED', 'WITHDRAWN',"
                        + " 'COMPLETED', 'NOT_ENGAGED'])[1 + n % 5] end, '" + "x".repeat(500) + "'"
                        + " from generate_series(1, " + CASES + ") n, lateral (select current_date - case"
                        + " when n % 40 < 5 then n / 40 % 100 when n % 40 < 13 then 60 + n / 40 % 340"
                        + " else 400 + n % 1400 end as start) d",
                "insert into bc_case_event (id, case_number, happened_at, kind, detail)"
                        + " select gen_random_uuid(), case_number, now(), k, null from bc_case c,"
                        + " unnest(array['RECEIVED', 'OPENED', 'PHASE_ENTERED', 'PHASE_ENTERED', 'PHASE_ENTERED',"
                        + " 'EXTENSION_GRANTED', 'SYNTHESIS_DELIVERED', 'BILAN_ENDED']) k"
                        + " where k <> 'EXTENSION_GRANTED' or extended",
                "insert into bc_appointment (id, case_number, kind, status, starts_at, minutes, place, mode,"
                        + " sequence_number, told_at, interview_quarters) select gen_random_uuid(), case_number,"
                        + " 'BILAN', 'HELD', now(), 120, 'Namur', 'IN_PERSON', 0, now(), 8 from bc_case,"
                        + " generate_series(1, 7)",
                "insert into bc_mail (id, case_number, kind, occurrence, recipient, facts, message_id, status,"
                        + " attempts, last_failure_nature, requested_at, changed_at) select gen_random_uuid(),"
                        + " case_number, 'ACKNOWLEDGEMENT', n, 'BENEFICIARY', '{}', '', case when n = 1 and"
                        + " right(case_number, 3) = '123' then 'FAILED' else 'SENT' end, 1, 'TEMPORARY', now(), now()"
                        + " from bc_case, generate_series(1, 8) n");
        seeds.forEach(sql -> jdbc.sql(sql).update());
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
