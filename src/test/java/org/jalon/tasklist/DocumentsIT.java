package org.jalon.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.browser.WebappPage;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseNumber;
import org.jalon.document.Pdf;
import org.jalon.process.BilanProcess;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.jalon.process.Traces;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of a case in the hands of its counsellor, and in nobody else's. */
@ProcessTest
@Tag("browser")
class DocumentsIT {

    private static final String API = "/camunda/api/jalon/";
    private static final String TYPED = "{\"confidential_synthesis\":\"Une synthèse qui s'écrit\"}";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String number = "";

    @BeforeEach
    void caseWhoseSynthesisIsWritten() {
        dossiers.todayIs(BilanCalendar.dateOf(Instant.now()).minusDays(20));
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("duringWorkingHours", true);
        request.put("employerAgreement", true);
        number = dossiers.request("conseiller1", request);
        dossiers.preliminary(number);
        dossiers.holdSession(number, "2.0", "0.5");
        dossiers.investigation(number);
        dossiers.successFactors(number);
        dossiers.letTimePass(number, BilanCalendar.dateOf(Instant.now()));
    }

    @AfterEach
    void resetClock() {
        acts.withdraw(new CaseNumber(number), null);
        ClockUtil.reset();
    }

    @Test
    void a_preview_is_for_the_counsellor_alone_is_recorded_and_keeps_nothing() {
        String address = API + "tasks/" + task(BilanProcess.TASK_WRITE_SYNTHESIS) + "/synthesis-preview";
        int readings = count("bc_result_reading");
        for (String stranger : new String[] {"conseiller2", "responsable1"}) {
            assertThat(WebappSession.login(port, stranger, "tasklist")
                            .post(address, TYPED)
                            .statusCode())
                    .isIn(403, 404);
        }
        assertThat(WebappSession.login(port, "administration", "admin")
                        .post(address, TYPED)
                        .statusCode())
                .isIn(403, 404);
        assertThat(WebappSession.login(port, "conseiller1", "tasklist")
                        .postWithoutToken(address, TYPED)
                        .statusCode())
                .isEqualTo(403);
        WebappSession counsellor = WebappSession.login(port, "conseiller1", "tasklist");
        assertThat(count("bc_result_reading")).isEqualTo(readings);

        int notes = count("bc_result");
        HttpResponse<String> preview = counsellor.post(address, TYPED);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(preview.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(count("bc_result_reading")).isEqualTo(readings + 1);
        assertThat(count("bc_result")).isEqualTo(notes);
        assertThat(count("bc_synthesis")).isZero();

        for (String wrong : new String[] {
            "{}",
            "{\"confidential_synthesis\":\"\"}",
            "{\"confidential_synthesis\":{}}",
            "{\"confidential_synthesis\":\"x\",\"more\":1}",
            "{\"confidential_synthesis\":\"" + "x".repeat(20_001) + "\"}"
        }) {
            assertThat(counsellor.post(address, wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(counsellor
                        .post(API + "tasks/" + task(BilanProcess.TASK_PLAN_APPOINTMENTS) + "/synthesis-preview", TYPED)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_other_documents_are_for_the_counsellor_alone_and_hold_nothing_confidential() {
        WebappSession counsellor = WebappSession.login(port, "conseiller1", "tasklist");
        String held = traces.appointments(number).stream()
                .filter(a -> a.status() == AppointmentStatus.HELD)
                .findFirst()
                .orElseThrow()
                .id();
        for (String name : new String[] {"convention.pdf", "attendance.pdf", "attestation.pdf?appointment=" + held}) {
            String address = API + "cases/" + number + "/documents/" + name;
            for (String stranger : new String[] {"conseiller2", "responsable1"}) {
                assertThat(WebappSession.login(port, stranger, "tasklist")
                                .get(address)
                                .statusCode())
                        .isEqualTo(403);
            }
            HttpResponse<byte[]> document = counsellor.download(address);
            assertThat(document.statusCode()).isEqualTo(200);
            Pdf pdf = new Pdf(document.body());
            pdf.mustBeValid();
            assertThat(pdf.text())
                    .contains("Marie Dupont", "Centre d’essai")
                    .doesNotContain(
                            "Une demande", "Des besoins", "Aptitudes", "Marché", "Pistes", "Étapes", "Rue Haute");
        }
        HttpResponse<String> refused = counsellor.get(API + "cases/" + number + "/documents/attestation.pdf");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("rendez-vous tenus de ce bilan");
    }

    @Test
    void the_preview_opens_from_the_form_with_what_is_typed() {
        try (WebappPage page = WebappPage.login(port, "tasklist", "conseiller1", WebappSession.PASSWORD)) {
            page.visible("li.task");
            page.click(page.named("Rédiger la synthèse"));
            page.visible(".fjs-form");
            page.type("[id$='Field_confidential_synthesis']", "Chère Marie, voici l'essentiel." + Keys.TAB);
            assertThat(page.violations(".jalon-preview")).isEmpty();
            page.browser().executeScript("""
                    const create = URL.createObjectURL;
                    URL.createObjectURL = (file) => { window.jalonFile = file; return create.call(URL, file); };
                    """);
            page.click(page.named("Aperçu du document (PDF)"));
            page.waitForText(".jalon-preview-said", "ouvert dans un autre onglet");
            page.picture("apercu");
            await().untilAsserted(
                            () -> assertThat(page.browser().getWindowHandles()).hasSize(2));
            String base64 = String.valueOf(page.browser().executeAsyncScript("""
                    const done = arguments[0];
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result.split(',')[1]);
                    reader.readAsDataURL(window.jalonFile);
                    """));
            Pdf pdf = new Pdf(Base64.getDecoder().decode(base64)).keep("apercu");
            pdf.mustBeValid();
            assertThat(pdf.text())
                    .contains(
                            "Aperçu – pas encore remis",
                            "Chère Marie, voici l’essentiel.",
                            "Une demande",
                            "Centre d’essai");

            page.click(page.named("Dossier"));
            page.visible(".jalon-dossier h2");
            assertThat(page.visible("[aria-labelledby='jalon-documents']").getText())
                    .contains("Convention de bilan", "Feuille de présence", "Attestation de présence pour l’employeur");
            assertThat(page.violations(".jalon-dossier")).isEmpty();
        }
    }

    private String task(String key) {
        return dossiers.task(number, key).getId();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where case_number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
