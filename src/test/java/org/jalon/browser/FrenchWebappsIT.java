package org.jalon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Walks through every screen that people meet and finds no text of the shipped English on any of them. */
@ProcessTest
@Tag("browser")
class FrenchWebappsIT {

    private static final String PASSWORD = "Mot-de-passe-2026!";

    /** What the forms' code says in English, whatever the language (form-js, flatpickr). */
    private static final List<String> OF_THE_FORMS = List.of(
            "Field is required.",
            "Select",
            "Search",
            "No results",
            "Add new",
            "January",
            "November",
            "Sun",
            "Mon",
            "mm/dd/yyyy",
            "dd/mm/yyyy");

    @Autowired
    private Dossiers dossiers;

    @LocalServerPort
    private int port;

    private String number = "";

    @BeforeEach
    void someCase() {
        dossiers.todayIs(BilanCalendar.dateOf(java.time.Instant.now()));
        number = dossiers.request();
        dossiers.settle(number);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void the_counsellors_day_is_french() throws IOException {
        try (WebappPage page = WebappPage.login(port, "welcome", "conseiller1", PASSWORD)) {
            page.visible(".webapps");
            mustBeFrench(page, "welcome", "home");
            page.go("tasklist", "");
            page.visible("li.task");
            mustBeFrench(page, "tasklist", "list");
            page.click(page.visible("input[placeholder^='Filtrer']"));
            mustBeFrench(page, "tasklist", "search");
            page.go("tasklist", "");
            openTask(page, "Planifier les rendez-vous");
            mustBeFrench(page, "tasklist", "form");
            page.visible("[id$='Field_start_1-date']").click();
            page.visible(".flatpickr-calendar.open");
            assertThat(page.visible(".flatpickr-weekday").getText()).isEqualTo("lun.");
            assertThat(page.visible("[id$='Field_start_1-date']").getDomAttribute("placeholder"))
                    .isEqualTo("jj/mm/aaaa");
            mustBeFrench(page, "tasklist", "date picker");
            for (String tab : List.of("Dossier", "Historique", "Schéma", "Description")) {
                page.click(page.named(tab));
                page.visible(".nav-tabs .active");
                mustBeFrench(page, "tasklist", tab);
            }
            page.click(page.named("Raccourcis clavier"));
            page.visible(".modal-body");
            mustBeFrench(page, "tasklist", "shortcuts");
            page.go("tasklist", "");
            page.visible("li.task");
            page.click(page.visible("[ng-click='open()'] .glyphicon-list-alt"));
            page.click(page.named("Bilan de compétences"));
            page.visible(".modal .fjs-form");
            mustBeFrench(page, "tasklist", "request form");
            page.click(page.visible("[ng-click='startProcessInstance()']"));
            page.waitForText(".modal .fjs-form", "Ce champ est obligatoire.");
            mustBeFrench(page, "tasklist", "request form with faults");
        }
    }

    @Test
    void the_managers_morning_is_french() throws IOException {
        try (WebappPage page = WebappPage.login(port, "cockpit", "responsable1", PASSWORD)) {
            page.visible(".jsu-section");
            mustBeFrench(page, "cockpit", "dashboard");
            for (String hash : List.of("#/processes", "#/decisions", "#/suivi", "#/repository", "#/batch")) {
                page.go("cockpit", hash);
                page.visible(".ctn-main, .page-wrap");
                page.waitForAbsence(".loader, .glyphicon-loader");
                mustBeFrench(page, "cockpit", hash);
            }
            page.go("cockpit", "#/processes");
            page.click(page.named("Bilan de compétences"));
            page.visible(".bjs-container svg");
            mustBeFrench(page, "cockpit", "definition");
            tabs(page, "definition");
            page.go("cockpit", "#/processes");
            page.click(page.named("Bilan de compétences"));
            page.click(page.visible(".ctn-content-bottom a[href*='process-instance/']"));
            page.visible(".ctn-content-bottom .nav-tabs");
            tabs(page, "instance");
        }
    }

    @Test
    void the_operators_screens_are_french() throws IOException {
        try (WebappPage page = WebappPage.login(port, "admin", "administration", PASSWORD)) {
            for (String hash : List.of(
                    "",
                    "#/users",
                    "#/user-create",
                    "#/users/conseiller1?tab=profile",
                    "#/users/conseiller1?tab=account",
                    "#/users/conseiller1?tab=groups",
                    "#/groups",
                    "#/group-create",
                    "#/authorization?resource=0",
                    "#/authorization?resource=5",
                    "#/system?section=system-settings-general")) {
                page.go("admin", hash);
                page.visible(".ctn-main");
                page.waitForAbsence(".loader, .glyphicon-loader");
                mustBeFrench(page, "admin", hash);
            }
        }
    }

    @Test
    void an_english_text_is_found() throws IOException {
        try (WebappPage page = WebappPage.login(port, "tasklist", "conseiller1", PASSWORD)) {
            page.visible("li.task");
            page.browser().executeScript("document.body.append('Create a filter')");

            assertThat(english("tasklist")).contains("Create a filter");
            assertThat(page.texts()).contains("Create a filter");
        }
    }

    private static void tabs(WebappPage page, String screen) throws IOException {
        int tabs = page.browser()
                .findElements(By.cssSelector(".ctn-content-bottom .nav-tabs a"))
                .size();
        assertThat(tabs).isPositive();
        for (int i = 0; i < tabs; i++) {
            WebElement tab = page.browser()
                    .findElements(By.cssSelector(".ctn-content-bottom .nav-tabs a"))
                    .get(i);
            String name = tab.getText();
            page.click(tab);
            page.waitForAbsence(".loader, .glyphicon-loader");
            mustBeFrench(page, "cockpit", screen + " " + name);
            if (name.equals("Dossier")) {
                page.waitForText(".jalon-dossier h2", "BC-");
                assertThat(page.violations(".jalon-dossier")).isEmpty();
                assertThat(page.visible(".jalon-dossier").getText()).doesNotContain("Dupont");
            }
        }
    }

    private static void openTask(WebappPage page, String name) {
        page.visible("li.task");
        page.click(page.named(name));
        page.visible(".fjs-form");
    }

    private static void mustBeFrench(WebappPage page, String app, String screen) throws IOException {
        page.waitForOurScripts();
        Set<String> english = english(app);
        assertThat(page.texts().stream()
                        .map(text -> text.replaceAll("[:\\s]+$", ""))
                        .filter(english::contains)
                        .distinct())
                .as("%s, %s", app, screen)
                .isEmpty();
        assertThat(page.browser().findElements(By.cssSelector(".ce-eol-banner")))
                .noneMatch(WebElement::isDisplayed);
    }

    /** The shipped texts that are not French by chance, such as Action or Variables. */
    private static Set<String> english(String app) throws IOException {
        Set<String> french = new HashSet<>();
        for (String ours : List.of("common", app)) {
            read("webapps/fr/" + ours + ".json")
                    .forEach(text -> french.add(text.asText().strip()));
        }
        Set<String> english = new HashSet<>(OF_THE_FORMS);
        read("META-INF/resources/webjars/camunda/app/" + app + "/locales/en.json")
                .path("labels")
                .forEach(text -> {
                    String plain = text.asText().strip().replaceAll("[:\\s]+$", "");
                    if (plain.length() > 2 && !french.contains(plain)) {
                        english.add(plain);
                    }
                });
        return english;
    }

    private static JsonNode read(String path) throws IOException {
        return new ObjectMapper().readTree(new ClassPathResource(path).getInputStream());
    }
}
