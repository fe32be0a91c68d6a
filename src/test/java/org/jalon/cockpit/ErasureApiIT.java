package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.jalon.process.retention.RetentionSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may note a request for erasure over HTTP, who reads the certificates, and that the figures stay as they were. */
@ProcessTest
class ErasureApiIT {

    private static final String ERASURES = "api/jalon/suivi/effacements";
    private static final String YEARS = "?from=2026-01-01&to=2027-12-31";

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private CaseActs acts;

    @Autowired
    private RetentionSweep sweep;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fresh() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void a_manager_has_a_closed_case_erased_and_reads_the_certificates() throws Exception {
        String number = closed();
        WebappSession manager = manager();
        HttpResponse<String> noted = manager.post(ERASURES, body(" " + number.toLowerCase(Locale.ROOT), true));
        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(200);
        assertThat(json(noted).get("atLatest").asText())
                .isEqualTo(Dossiers.today().plusDays(8).toString());
        dossiers.settle(number);
        sweep.runRequests();

        JsonNode page = json(manager.get(ERASURES));
        assertThat(page.get("total").asInt()).isEqualTo(2);
        JsonNode line = page.get("certificates").get(0);
        assertThat(line.get("number").asText()).isEqualTo(number);
        assertThat(line.get("rule").asText()).isEqualTo("à la demande de la personne");
        assertThat(line.get("enteredBy").asText()).isEqualTo(EngineTestSetup.MANAGER);
        assertThat(page.toString()).doesNotContain("Marie", "Dupont");
    }

    @Test
    void what_does_not_exist_is_not_closed_or_was_asked_for_already_is_answered_alike() {
        String asked = closed();
        String open = dossiers.request();
        WebappSession manager = manager();
        assertThat(manager.post(ERASURES, body(asked, true)).statusCode()).isEqualTo(200);
        String unknown = manager.post(ERASURES, body("BC-2026-999999", true)).body();
        assertThat(unknown).contains("Aucun dossier clos ne peut être effacé sous ce numéro");
        for (String number : new String[] {asked, open, "x", "", "%", "BC-2026-9999999999"}) {
            HttpResponse<String> refused = manager.post(ERASURES, body(number, true));
            assertThat(refused.statusCode()).as(number).isEqualTo(404);
            assertThat(refused.body()).as(number).isEqualTo(unknown);
        }
        assertThat(dossiers.file(open).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void nothing_is_erased_without_an_explicit_confirmation() {
        String number = closed();
        HttpResponse<String> refused = manager().post(ERASURES, body(number, false));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"confirmed\"");
        assertThat(dossiers.file(number).erasureRequestedOn()).isNull();
    }

    @Test
    void nobody_and_no_counsellor_gets_in_and_no_act_without_its_token() {
        String number = closed();
        WebappSession counsellor = WebappSession.login(port, EngineTestSetup.COUNSELLOR, "tasklist");
        assertThat(WebappSession.nobody(port).get(ERASURES).statusCode()).isEqualTo(401);
        assertThat(counsellor.get(ERASURES).statusCode()).isEqualTo(403);
        assertThat(counsellor.post(ERASURES, body(number, true)).statusCode()).isEqualTo(403);
        assertThat(manager().postWithoutToken(ERASURES, body(number, true)).statusCode())
                .isEqualTo(403);
        assertThat(counsellor
                        .postWithoutToken("api/jalon/cases/" + number + "/erasure", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(dossiers.file(number).erasureRequestedOn()).isNull();
    }

    @Test
    void the_counsellor_notes_the_request_in_phase_4_for_their_own_case_alone() {
        String number = dossiers.endedBilan();
        String open = dossiers.request();
        String door = "api/jalon/cases/" + number + "/erasure";
        WebappSession counsellor = WebappSession.login(port, EngineTestSetup.COUNSELLOR, "tasklist");
        WebappSession other = WebappSession.login(port, EngineTestSetup.OTHER_COUNSELLOR, "tasklist");
        assertThat(other.post(door, "{}").body())
                .isEqualTo(other.post("api/jalon/cases/BC-2026-999999/erasure", "{}")
                        .body());
        HttpResponse<String> early = counsellor.post("api/jalon/cases/" + open + "/erasure", "{}");
        assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
        assertThat(early.body()).contains("les phases 1 à 3 ne sont pas finies");

        assertThat(counsellor.post(door, "{}").statusCode()).isEqualTo(204);
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(counsellor.post(door, "{}").statusCode()).as("twice").isEqualTo(409);

        dossiers.settle(number);
        sweep.runRequests();
        assertThat(counsellor.get("api/jalon/cases/" + number + "/dossier").body())
                .as("erased: as if it had never been there")
                .isEqualTo(
                        counsellor.get("api/jalon/cases/BC-2026-999999/dossier").body());
    }

    @Test
    void figures_and_exports_of_old_years_are_the_same_before_and_after_an_erasure() {
        for (int i = 0; i < 6; i++) {
            dossiers.todayIs("2026-03-02");
            String number = dossiers.endedBilan();
            if (i == 0) {
                acts.withdraw(new CaseNumber(number), null);
            } else {
                dossiers.complete(number, "Task_OfferFollowUp", "followUpAnswer", "DECLINED");
                dossiers.letTimePass(
                        number, dossiers.file(number).end().plusMonths(12).plusDays(1));
            }
        }
        dossiers.todayIs("2029-09-01");
        WebappSession manager = manager();
        String figures = manager.get("api/jalon/suivi/chiffres" + YEARS).body();
        String list = manager.get("api/jalon/suivi/export/dossiers.csv" + YEARS).body();
        String export =
                manager.get("api/jalon/suivi/export/chiffres.csv" + YEARS).body();
        String group = manager.get("api/jalon/suivi/dossiers" + YEARS + "&group=STARTED")
                .body();
        assertThat(list.lines()).hasSize(7);

        assertThat(sweep.run()).isEqualTo(new RetentionSweep.Outcome(6, 0));

        assertThat(manager.get("api/jalon/suivi/chiffres" + YEARS).body()).isEqualTo(figures);
        assertThat(manager.get("api/jalon/suivi/export/dossiers.csv" + YEARS).body())
                .isEqualTo(list);
        assertThat(manager.get("api/jalon/suivi/export/chiffres.csv" + YEARS).body())
                .isEqualTo(export);
        assertThat(manager.get("api/jalon/suivi/dossiers" + YEARS + "&group=STARTED")
                        .body())
                .isEqualTo(group);
    }

    private String closed() {
        String number = dossiers.endedBilan();
        acts.withdraw(new CaseNumber(number), null);
        dossiers.settle(number);
        return number;
    }

    private WebappSession manager() {
        return WebappSession.login(port, EngineTestSetup.MANAGER, "cockpit");
    }

    private static String body(String number, boolean confirmed) {
        return "{\"number\":\"%s\",\"confirmed\":%s}".formatted(number, confirmed);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
