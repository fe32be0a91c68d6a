package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseNumber;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.jalon.process.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may hand cases over, to whom, and which; every refusal is one sentence that tells nothing else. */
@ProcessTest
class HandoverApiIT {

    private static final String CLAIRE = EngineTestSetup.COUNSELLOR;
    private static final String KARIM = EngineTestSetup.OTHER_COUNSELLOR;
    private static final String NOT_THERE = "BC-2026-999999";

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fresh() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void nobody_but_a_manager_hands_over_and_nothing_without_a_token() {
        String number = dossiers.request();
        String one = "api/jalon/suivi/dossiers/" + number + "/transfert";
        String all = "api/jalon/suivi/conseillers/" + CLAIRE + "/transfert";
        List<WebappSession> others = List.of(
                WebappSession.login(port, CLAIRE, "tasklist"),
                WebappSession.login(port, KARIM, "tasklist"),
                WebappSession.login(port, "administration", "admin"));
        for (WebappSession other : others) {
            assertThat(other.post(one, to(KARIM)).statusCode()).isEqualTo(403);
            assertThat(other.post(all, to(KARIM)).statusCode()).isEqualTo(403);
            assertThat(other.get("api/jalon/suivi/conseillers").statusCode()).isEqualTo(403);
        }
        for (String path : List.of(one, all)) {
            assertThat(WebappSession.nobody(port).post(path, to(KARIM)).statusCode())
                    .isEqualTo(401);
            assertThat(manager().postWithoutToken(path, to(KARIM)).statusCode()).isEqualTo(403);
        }
        assertThat(dossiers.file(number).counsellor()).isEqualTo(CLAIRE);
    }

    @Test
    void whoever_is_no_counsellor_or_has_the_case_already_is_refused() {
        String number = dossiers.request();
        WebappSession manager = manager();
        for (String path : List.of("dossiers/" + number, "conseillers/" + CLAIRE)) {
            List<String> bodies = new ArrayList<>();
            for (String body : List.of(
                    to("personne"),
                    to(EngineTestSetup.MANAGER),
                    to("administration"),
                    to(""),
                    to("%"),
                    "{}",
                    "{\"counsellor\":null}")) {
                HttpResponse<String> refused = manager.post("api/jalon/suivi/" + path + "/transfert", body);
                assertThat(refused.statusCode()).as(body).isEqualTo(400);
                bodies.add(refused.body());
            }
            assertThat(bodies).containsOnly(bodies.get(0));
            assertThat(bodies.get(0)).contains("Choisissez une personne du groupe", "\"field\":\"counsellor\"");
            HttpResponse<String> same = manager.post("api/jalon/suivi/" + path + "/transfert", to(CLAIRE));
            assertThat(same.statusCode()).isEqualTo(400);
            assertThat(same.body()).contains("Choisissez une autre personne");
        }
        assertThat(traces.journal(number, CaseEvent.Kind.HANDED_OVER)).isEmpty();
    }

    @Test
    void closed_and_unknown_cases_are_refused_alike_as_are_people_without_cases() {
        String closed = dossiers.request();
        acts.withdraw(new CaseNumber(closed), null);
        WebappSession manager = manager();
        String unknown = manager.post("api/jalon/suivi/dossiers/" + NOT_THERE + "/transfert", to(KARIM))
                .body();
        assertThat(unknown).contains("Aucun dossier ouvert ne porte ce numéro");
        for (String number : List.of(closed, "x", "a%20b", "BC-2026-9999999999")) {
            HttpResponse<String> refused = manager.post("api/jalon/suivi/dossiers/" + number + "/transfert", to(KARIM));
            assertThat(refused.statusCode()).as(number).isEqualTo(404);
            assertThat(refused.body()).as(number).isEqualTo(unknown);
        }
        String nobody = manager.post("api/jalon/suivi/conseillers/personne/transfert", to(KARIM))
                .body();
        assertThat(nobody).contains("Cette personne ne suit aucun dossier ouvert.");
        for (String id : List.of(CLAIRE, EngineTestSetup.MANAGER, "a%20b")) {
            HttpResponse<String> refused = manager.post("api/jalon/suivi/conseillers/" + id + "/transfert", to(KARIM));
            assertThat(refused.statusCode()).as(id).isEqualTo(404);
            assertThat(refused.body()).as(id).isEqualTo(nobody);
        }
    }

    private WebappSession manager() {
        return WebappSession.login(port, EngineTestSetup.MANAGER, "cockpit");
    }

    private static String to(String successor) {
        return "{\"counsellor\":\"" + successor + "\"}";
    }
}
