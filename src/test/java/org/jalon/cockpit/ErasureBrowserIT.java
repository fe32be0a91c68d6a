package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.browser.WebappPage;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.process.BilanProcess;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.jalon.process.retention.RetentionSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request for erasure as people note it: a manager in Cockpit, a counsellor in the tab Dossier. */
@ProcessTest
@Tag("browser")
class ErasureBrowserIT {

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

    private String number = "";

    @BeforeEach
    void inPhase4() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-02");
        number = dossiers.endedBilan();
    }

    @Test
    void a_manager_notes_a_request_and_finds_the_certificates() {
        acts.withdraw(new CaseNumber(number), null);
        try (WebappPage page = WebappPage.login(port, "cockpit", EngineTestSetup.MANAGER, WebappSession.PASSWORD)) {
            page.visible(".jsu-section");
            page.go("cockpit", "#/suivi");
            page.click(page.named("Effacements et attestations"));
            page.waitForText(".jsu", "Rien n'a été détruit jusqu'ici.");
            assertThat(page.violations(".jsu")).isEmpty();

            page.type("#jsu-number", "BC-2026-999999");
            page.click(page.visible("#jsu-confirmed"));
            page.click(page.named("Effacer ce dossier"));
            page.waitForText(".jsu-alert", "Aucun dossier clos ne peut être effacé");
            page.type("#jsu-number", number);
            page.click(page.named("Effacer ce dossier"));
            page.waitForText(".jsu-said", "Demande notée pour " + number);
            assertThat(page.violations(".jsu")).isEmpty();

            dossiers.settle(number);
            sweep.runRequests();
            page.go("cockpit", "#/suivi/effacements");
            page.waitForText(".jsu-list", "à la demande de la personne");
            assertThat(page.visible(".jsu").getText()).contains("2 attestations", number, EngineTestSetup.MANAGER);
            assertThat(page.violations(".jsu")).isEmpty();
            page.picture("suivi-effacements");
        }
    }

    @Test
    void the_counsellor_notes_a_request_in_the_tab_dossier() {
        String task = dossiers.task(number, BilanProcess.TASK_OFFER_FOLLOW_UP).getId();
        try (WebappPage page = WebappPage.login(port, "tasklist", EngineTestSetup.COUNSELLOR, WebappSession.PASSWORD)) {
            page.waitForOurScripts();
            page.go("tasklist", "#/?task=" + task);
            page.click(page.named("Dossier"));
            page.click(page.named("Noter une demande d’effacement"));
            page.waitForText(".jalon-panel", "Ceci ne se défait pas.");
            assertThat(page.violations(".jalon-dossier")).isEmpty();
            page.picture("dossier-effacement");
            page.click(page.named("Arrêter le suivi et tout effacer"));
            page.waitForText(".jalon-said", "Demande notée");
            page.waitForText(".jalon-dossier", "Effacement demandé par la personne");
            assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(dossiers.file(number).erasureRequestedOn()).isEqualTo(Dossiers.today());
        }
    }
}
