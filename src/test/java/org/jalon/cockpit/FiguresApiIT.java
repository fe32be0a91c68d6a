package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jalon.browser.WebappSession;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.jalon.process.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What managers get over HTTP: who may ask, which cases stand behind a figure, and what the files hold. */
@ProcessTest
@Tag("postgres")
class FiguresApiIT {

    private static final String API = "api/jalon/suivi/";
    private static final List<String> DOORS = List.of(
            "chiffres",
            "resume",
            "phases",
            "dossiers?group=LATE",
            "courriels",
            "export/chiffres.csv",
            "export/chiffres.xlsx",
            "export/dossiers.csv",
            "export/dossiers.xlsx");
    private static final String[] PERSONAL = {"Ondine", "Zwartebroek", "zwartebroek", "0470112233", "Un motif confié"};

    @Autowired
    private CaseRows rows;

    @Autowired
    private CaseList caseList;

    @Autowired
    private FailedMails failedMails;

    @Autowired
    private Dossiers dossiers;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fresh() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-31");
    }

    @Test
    void nobody_and_no_counsellor_gets_in_and_no_act_without_its_token() {
        WebappSession nobody = WebappSession.nobody(port);
        WebappSession counsellor = WebappSession.login(port, EngineTestSetup.COUNSELLOR, "tasklist");
        for (String door : DOORS) {
            assertThat(nobody.get(API + door).statusCode()).as(door).isEqualTo(401);
            assertThat(counsellor.get(API + door).statusCode()).as(door).isEqualTo(403);
        }
        String retry = API + "courriels/x/relance";
        String body = "{\"twiceAccepted\":true}";
        assertThat(nobody.post(retry, body).statusCode()).isEqualTo(401);
        assertThat(counsellor.post(retry, body).statusCode()).isEqualTo(403);
        assertThat(manager().postWithoutToken(retry, body).statusCode()).isEqualTo(403);
        assertThat(manager().post(retry, body).statusCode()).isEqualTo(404);
    }

    @Test
    void a_manager_gets_every_page_and_no_personal_word() {
        rows.started("2026-01-05").times(6);
        String number = rows.ended("2025-08-01").add();
        rows.session(number, "BILAN", "HELD", 8, 2);
        rows.mail(number, "FAILED", "PERMANENT", 1, "2026-03-01T10:00:00Z");
        WebappSession manager = manager();
        for (String door : DOORS) {
            HttpResponse<String> answer = manager.get(API + door);
            assertThat(answer.statusCode()).as(door).isEqualTo(200);
            assertThat(answer.body()).as(door).isNotEmpty().doesNotContain(PERSONAL);
            assertThat(answer.headers().firstValue("Cache-Control")).as(door).hasValue("no-store");
        }
    }

    @Test
    void what_is_asked_of_one_counsellor_is_theirs_alone() {
        String hers = rows.started("2026-01-05").of(CaseRows.CLAIRE).add();
        String his = rows.started("2026-01-06").of(CaseRows.KARIM).add();
        for (String number : List.of(hers, his)) {
            rows.mail(number, "FAILED", "PERMANENT", 1, "2026-03-01T10:00:00Z");
        }
        WebappSession manager = manager();
        for (String door : List.of("export/dossiers.csv", "courriels")) {
            String answer =
                    manager.get(API + door + "?counsellor=" + CaseRows.KARIM).body();

            assertThat(answer).as(door).contains(his).doesNotContain(hers);
        }
    }

    @Test
    void bad_input_gets_one_french_sentence() {
        WebappSession manager = manager();
        for (String bad : List.of(
                "chiffres?from=hier",
                "chiffres?from=2026-03-01&to=2026-02-01",
                "dossiers?group=PHASE",
                "dossiers?group=LATE&phase=CONCLUSION",
                "dossiers?group=NOTHING",
                "dossiers?group=LATE&page=-1",
                "dossiers?group=DUE_LIMIT&week=5",
                "dossiers?group=DUE_LIMIT&week=bientôt",
                "courriels?page=-1")) {
            HttpResponse<String> answer = manager.get(API + bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.body())
                    .as(bad)
                    .contains("\"type\":\"Refused\"", "\"message\":\"")
                    .doesNotContain("org.");
        }
    }

    @Test
    void the_cases_behind_a_figure_come_a_page_at_a_time_the_most_pressing_first() {
        rows.started("2026-01-05").of(CaseRows.KARIM).times(27);
        String first = rows.started("2025-11-05").add();

        CaseList.Page page = page(CaseGroup.LATE_DEADLINE, 0);

        assertThat(page.total()).isEqualTo(28);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(page.cases()).hasSize(25);
        assertThat(page.cases().get(0))
                .isEqualTo(new CaseList.Line(
                        first,
                        "Phase 2, investigation",
                        LocalDate.of(2025, 11, 5),
                        LocalDate.of(2025, 12, 31),
                        CaseRows.CLAIRE,
                        List.of("Échéance dépassée", "Limite absolue dépassée"),
                        null));
        assertThat(page(CaseGroup.LATE_DEADLINE, 1).cases()).hasSize(3);
        assertThat(page(CaseGroup.LATE_DEADLINE, 2).cases()).isEmpty();
    }

    @Test
    void a_running_case_leads_to_its_instance() {
        String number = dossiers.request();
        dossiers.settle(number);

        CaseList.Line line = page(CaseGroup.ACTIVE, 0).cases().get(0);

        assertThat(line.number()).isEqualTo(number);
        assertThat(line.phase()).isEqualTo("Phase 1, préliminaire");
        assertThat(manager()
                        .get("api/engine/engine/default/process-instance/" + line.instance())
                        .body())
                .contains("\"businessKey\":\"" + number + "\"");
    }

    @Test
    void a_hidden_statistic_has_no_list() {
        rows.started("2026-03-30").times(4);
        rows.started("2026-03-01").of(CaseRows.KARIM).times(9);
        WebappSession manager = manager();
        String young = API + "dossiers?group=PHASE&phase=INVESTIGATION&age=DAYS_0_TO_6";

        HttpResponse<String> refused = manager.get(young);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("moins de 5 dossiers").doesNotContain("BC-");
        // nor has what would give it away
        assertThat(manager.get(API + "dossiers?group=PHASE&phase=INVESTIGATION&age=DAYS_28_TO_55")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.get(API + "dossiers?group=WITHDRAWN").body()).contains("\"total\":0");
        assertThat(manager.get(API + "dossiers?group=STARTED").body()).contains("\"total\":13");
        assertThat(manager.get(API + "dossiers?group=STARTED&counsellor=conseiller1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_list_costs_the_same_however_many_cases_it_holds() {
        rows.started("2026-01-05").times(5);
        for (CaseGroup group : List.of(CaseGroup.LATE, CaseGroup.STARTED)) {
            Statements.Cost few = Statements.of(() -> page(group, 0));
            rows.started("2026-01-05").times(60);
            assertThat(Statements.of(() -> page(group, 0))).isEqualTo(few);
            assertThat(few.statements()).isEqualTo(3);
        }
    }

    @Test
    void failed_mails_cost_the_same_however_many_there_are() {
        String number = rows.started("2026-01-05").add();
        rows.mail(number, "FAILED", "PERMANENT", 1, "2026-03-01T10:00:00Z");
        Statements.Cost few = Statements.of(() -> failedMails.page(filter(), 0));
        for (int i = 0; i < 30; i++) {
            String other = rows.started("2026-01-05").of(CaseRows.KARIM).add();
            rows.mail(other, "UNCERTAIN", "UNCERTAIN", 1, "2026-03-02T10:00:00Z");
            rows.mail(other, "SENT", "TEMPORARY", 2, "2026-03-02T10:00:00Z");
        }
        assertThat(Statements.of(() -> failedMails.page(filter(), 0))).isEqualTo(few);
        assertThat(failedMails.page(filter(), 1).total()).isEqualTo(31);
        assertThat(failedMails.page(filter(), 1).mails()).hasSize(6);
        assertThat(failedMails.count(FiguresIT.filter("2026-03-31", CaseRows.CLAIRE)))
                .isEqualTo(1);
    }

    @Test
    void the_list_of_cases_is_a_csv_without_a_person() {
        String number = rows.started("2026-01-05").of("=conseiller").add();
        rows.session(number, "BILAN", "HELD", 9, 2);
        rows.session(number, "BILAN", "NO_SHOW", 0, 0);
        rows.session(number, "FOLLOW_UP", "HELD", 4, 0);
        rows.started("2025-01-05").add();

        String csv = new String(manager().download(API + "export/dossiers.csv").body(), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\ufeffDossier;État;Phase;").doesNotContain(PERSONAL);
        assertThat(csv.lines().skip(1))
                .containsExactly(number + ";bilan en cours;Phase 2, investigation;'=conseiller;05/01/2026;05/01/2026;"
                        + "02/03/2026;05/05/2026;;;;;;oui;non;non;2,25;2,75;1");
    }

    @Test
    void the_list_of_cases_is_a_workbook_too() throws IOException {
        rows.started("2026-01-05").of("=conseiller").add();

        HttpResponse<byte[]> answer = manager().download(API + "export/dossiers.xlsx");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dossiers-2025-04-01-2026-03-31.xlsx\"");
        assertThat(CsvTableTests.sheet(answer.body()))
                .contains("=conseiller")
                .doesNotContain("<f>")
                .doesNotContain(PERSONAL);
    }

    @Test
    void small_groups_are_hidden_in_the_exported_figures_too() {
        rows.started("2026-03-30").times(7);
        rows.started("2026-01-05").times(3);

        String csv = new String(manager().download(API + "export/chiffres.csv").body(), StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .contains(
                        "Phase 2, investigation;masqué;0;0;moins de 5;0;10",
                        "Échéance dépassée;moins de 5",
                        "Bilans abandonnés;0\u00a0%;0;10");
    }

    private WebappSession manager() {
        return WebappSession.login(port, EngineTestSetup.MANAGER, "cockpit");
    }

    private CaseList.Page page(CaseGroup group, int page) {
        return caseList.page(new CaseList.Choice(group, null, null), filter(), page);
    }

    private static Filter filter() {
        return FiguresIT.filter("2026-03-31", null);
    }
}
