package org.jalon.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.browser.WebappPage;
import org.jalon.casefile.CaseNumber;
import org.jalon.process.BilanProcess;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.jalon.process.Traces;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.Hours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tab Dossier, refused forms and drafts in the hands of a counsellor. */
@ProcessTest
@Tag("browser")
class DossierBrowserIT {

    private static final String PASSWORD = "Mot-de-passe-2026!";
    private static final String COUNSELLOR = "conseiller1";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    @LocalServerPort
    private int port;

    private String number = "";

    @BeforeEach
    void caseInPhaseTwo() {
        // the browser has a clock of its own: the past is made in the past, and today is today
        dossiers.todayIs(BilanCalendar.dateOf(java.time.Instant.now()).minusDays(20));
        number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.holdSession(number, "2.0", "0.5");
        dossiers.letTimePass(number, BilanCalendar.dateOf(java.time.Instant.now()));
        dossiers.plan(number);
        dossiers.settle(number);
    }

    @AfterEach
    void resetClock() {
        if (dossiers.isRunning(number)) {
            acts.withdraw(new CaseNumber(number), null);
        }
        ClockUtil.reset();
    }

    @Test
    void a_case_is_read_at_a_glance_and_mended_without_a_fault_that_axe_finds() {
        try (WebappPage page = openDossier()) {
            assertThat(page.visible(".jalon-dossier").getText())
                    .contains(number, "Manque encore : 10 h d’entretien, 5 rendez-vous, 9 h 30 au total.")
                    .contains("dernière date utile", "Échéance", "prochaine", "Accusé de réception");
            assertThat(page.violations(".jalon-dossier")).isEmpty();
            page.picture("dossier");

            page.click(page.visible("button[aria-label^='Corriger les heures']"));
            page.type("#jalon-field-interviewHours", "25");
            page.type("#jalon-field-reason", "Durée mal notée");
            assertThat(page.violations(".jalon-dossier")).isEmpty();
            page.click(page.named("Corriger"));
            page.waitForText("#jalon-field-interviewHours-refused", "maximum de 20 h");
            assertThat(page.visible("#jalon-field-reason").getDomProperty("value"))
                    .isEqualTo("Durée mal notée");
            assertThat(page.violations(".jalon-dossier")).isEmpty();
            page.type("#jalon-field-interviewHours", "1,5");
            page.click(page.named("Corriger"));
            page.waitForText(".jalon-said", "Heures corrigées.");
            assertThat(held().hours().interview()).isEqualTo(new Hours(6));
            page.waitForText(".jalon-dossier", "Durée mal notée");

            page.click(page.named("Lire les notes"));
            page.waitForText(".jalon-notes", "Une demande");
            assertThat(page.violations(".jalon-dossier")).isEmpty();
            page.click(page.named("Refermer les notes"));
            page.waitForAbsence(".jalon-notes");
        }
    }

    @Test
    void appointments_are_added_moved_and_cancelled_with_the_keyboard() {
        try (WebappPage page = openDossier()) {
            press(page, "button[aria-label^='Déplacer']", Keys.ENTER);
            assertThat(page.browser().switchTo().activeElement().getDomAttribute("name"))
                    .isEqualTo("start");
            new Actions(page.browser()).sendKeys(Keys.ESCAPE).perform();
            page.waitForAbsence(".jalon-panel");

            press(page, "button[aria-label^='Déplacer']", Keys.ENTER);
            page.type("#jalon-field-place", "Liège");
            page.browser().switchTo().activeElement().sendKeys(Keys.ENTER);
            page.waitForText(".jalon-said", "Rendez-vous déplacé");
            assertThat(planned()).hasSize(1).allMatch(a -> a.slot().place().equals("Liège"));

            press(page, "button[aria-label^='Annuler']", Keys.ENTER);
            page.browser().switchTo().activeElement().sendKeys(Keys.ENTER);
            page.waitForText(".jalon-said", "Rendez-vous annulé");
            assertThat(planned()).isEmpty();

            page.click(page.named("Ajouter un rendez-vous"));
            page.browser()
                    .executeScript(
                            "document.querySelector('#jalon-field-start').value = arguments[0]",
                            Dossiers.inThreeDays().toString());
            page.click(page.named("Ajouter"));
            page.waitForText("#jalon-field-place-refused", "Lieu");
            page.type("#jalon-field-place", "Namur");
            page.click(page.named("Ajouter"));
            page.waitForText(".jalon-said", "Rendez-vous ajouté");
            assertThat(planned()).hasSize(1);
        }
    }

    @Test
    void a_task_is_put_aside_with_a_french_calendar() {
        try (WebappPage page = WebappPage.login(port, "tasklist", COUNSELLOR, PASSWORD)) {
            open(page, "Identifier les compétences");
            page.click(page.named("Fixer la date de rappel"));
            assertThat(page.visible(".uib-daypicker th small").getText()).isEqualTo("lun.");
            assertThat(page.visible(".uib-daypicker .uib-title").getText()).matches("[a-zéû]+ 20[0-9]{2}");
            page.browser().executeScript("""
                            const days = [...document.querySelectorAll('td.uib-day button')];
                            days[days.findIndex((day) => day.classList.contains('active') || day.querySelector('.text-info')) + 1].click();
                            """);
            page.click(page.visible("[ng-click^='applyChange']"));
            page.waitForAbsence(".uib-daypicker");
            await().untilAsserted(() -> assertThat(dossiers.task(number, BilanProcess.TASK_IDENTIFY_COMPETENCES)
                            .getFollowUpDate())
                    .isInTheFuture());
        }
    }

    @Test
    void a_refused_form_shows_our_sentence_beside_its_field_and_keeps_what_was_typed() {
        try (WebappPage page = WebappPage.login(port, "tasklist", COUNSELLOR, PASSWORD)) {
            open(page, "Identifier les compétences");
            for (String field : List.of("motivations", "competences", "aptitudes")) {
                page.type("[id$='Field_confidential_" + field + "']", "Texte de " + field + Keys.TAB);
            }
            // what only the server refuses: a sign that nobody sees
            page.browser().executeScript("""
                            const area = document.querySelector("[id$='Field_confidential_competences']");
                            Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(area, 'a\u202eb');
                            area.focus();
                            area.dispatchEvent(new Event('input', {bubbles: true}));
                            area.blur();
                            """);
            page.click(page.visible("button[ng-click='complete()']"));
            page.waitForText(".jalon-form-refused", "caractère invisible");
            assertThat(page.browser()
                            .executeScript("return document.querySelector('.jalon-form-refused')"
                                    + ".closest('.fjs-form-field').querySelector('textarea').id"))
                    .asString()
                    .endsWith("Field_confidential_competences");
            assertThat(page.visible("[notifications-panel] .alert")
                            .getText()
                            .replace("×", "")
                            .strip())
                    .startsWith("« Compétences » : le texte contient un caractère invisible")
                    .endsWith("retapez-le.");
            assertThat(page.visible("[id$='Field_confidential_motivations']").getDomProperty("value"))
                    .isEqualTo("Texte de motivations");
            page.picture("refus");
        }
    }

    @Test
    void what_was_typed_outlives_a_session_in_the_tab_only_and_never_a_logout() {
        try (WebappPage page = WebappPage.login(port, "tasklist", COUNSELLOR, PASSWORD)) {
            open(page, "Analyser la situation");
            page.type("[id$='Field_confidential_situation']", "Un secret" + Keys.TAB);
            page.browser().manage().deleteCookieNamed("JSESSIONID");
            page.click(page.visible("button[ng-click='complete()']"));
            page.visible("input[type=password]");
            assertThat(kept(page, "localStorage")).doesNotContain("Un secret");
            assertThat(kept(page, "sessionStorage")).contains("Un secret");

            page.logIn(COUNSELLOR, PASSWORD);
            page.visible(".fjs-form");
            assertThat(page.visible("[id$='Field_confidential_situation']").getDomProperty("value"))
                    .isEqualTo("Un secret");

            page.browser().executeScript("sessionStorage.setItem('camunda-form:1', 'Un secret')");
            page.click(page.visible(".account .dropdown-toggle"));
            page.click(page.named("Se déconnecter"));
            page.visible("input[type=password]");
            assertThat(kept(page, "localStorage") + kept(page, "sessionStorage"))
                    .doesNotContain("Un secret");
        }
    }

    private WebappPage openDossier() {
        WebappPage page = WebappPage.login(port, "tasklist", COUNSELLOR, PASSWORD);
        open(page, "Identifier les compétences");
        page.click(page.named("Dossier"));
        page.visible(".jalon-dossier h2");
        return page;
    }

    private static void open(WebappPage page, String task) {
        page.visible("li.task");
        page.click(page.named(task));
        page.visible(".fjs-form");
    }

    private static void press(WebappPage page, String css, Keys key) {
        page.visible(css).sendKeys(key);
        page.visible(".jalon-panel");
    }

    private static String kept(WebappPage page, String memory) {
        return String.valueOf(page.browser().executeScript("return JSON.stringify(Object.entries(" + memory + "))"));
    }

    private Appointment held() {
        return traces.appointments(number).stream()
                .filter(appointment -> appointment.status() == AppointmentStatus.HELD)
                .findFirst()
                .orElseThrow();
    }

    private List<Appointment> planned() {
        return traces.appointments(number).stream()
                .filter(appointment -> appointment.status() == AppointmentStatus.PLANNED)
                .toList();
    }
}
