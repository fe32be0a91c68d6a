package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.browser.WebappPage;
import org.jalon.browser.WebappSession;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager in Cockpit gives one case, then all that are left, to another counsellor. */
@ProcessTest
@Tag("browser")
class HandoverBrowserIT {

    private static final String[] PERSONAL = {"Marie", "Dupont", "dupont"};

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @LocalServerPort
    private int port;

    private String first = "";
    private String second = "";
    private String third = "";

    @BeforeEach
    void threeCases() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-02");
        first = dossiers.request();
        second = dossiers.request();
        third = dossiers.request();
    }

    @Test
    void one_case_from_its_line_and_all_others_from_the_counsellors_figures() {
        try (WebappPage page = WebappPage.login(port, "cockpit", EngineTestSetup.MANAGER, WebappSession.PASSWORD)) {
            page.visible(".jsu-section");
            page.go("cockpit", "#/suivi/dossiers?group=ACTIVE");
            page.visible(".jsu-list");
            assertThat(page.violations(".jsu")).isEmpty();
            page.click(page.named("Confier à quelqu'un d'autre\u00a0: " + first));
            page.waitForText(".jsu", "Le dossier " + first + ", suivi par conseiller1");
            choose(page);
            page.waitForText(".jsu-ask", "Vous allez confier le dossier " + first);
            assertThat(page.violations(".jsu")).isEmpty();
            page.picture("suivi-transfert-dossier");
            page.browser().switchTo().activeElement().sendKeys(Keys.ENTER);
            page.waitForText(".jsu-said", "Le dossier " + first + " est confié à conseiller2.");
            page.waitForAbsence(".jsu-card");
            assertThat(page.violations(".jsu")).isEmpty();
            assertThat(counsellorOf(first)).isEqualTo(EngineTestSetup.OTHER_COUNSELLOR);
            assertThat(counsellorOf(second)).isEqualTo(EngineTestSetup.COUNSELLOR);

            page.go("cockpit", "#/suivi");
            page.click(page.named("Confier à quelqu'un d'autre\u00a0: tous les dossiers de conseiller1"));
            page.waitForText(".jsu", "Tous les dossiers ouverts de conseiller1 : 2");
            choose(page);
            page.waitForText(".jsu-ask", "Vous allez confier les 2 dossiers de conseiller1 à conseiller2");
            assertThat(page.violations(".jsu")).isEmpty();
            page.picture("suivi-transfert-depart");
            page.click(page.named("Annuler"));
            page.waitForAbsence(".jsu-ask");
            assertThat(counsellorOf(second)).isEqualTo(EngineTestSetup.COUNSELLOR);
            page.visible("#jsu-successor").sendKeys(Keys.ENTER);
            choose(page);
            page.click(page.named("Confier 2 dossiers à conseiller2"));
            page.waitForText(".jsu-said", "2 dossiers sont confiés à conseiller2.");
            page.picture("suivi-transfert-fait");
            assertThat(page.violations(".jsu")).isEmpty();
            assertThat(page.browser().getPageSource()).doesNotContain(PERSONAL);
            assertThat(counsellorOf(second)).isEqualTo(EngineTestSetup.OTHER_COUNSELLOR);
            assertThat(counsellorOf(third)).isEqualTo(EngineTestSetup.OTHER_COUNSELLOR);

            page.go("cockpit", "#/suivi");
            page.visible("#jsu-load-h");
            page.browser().executeScript("document.querySelector('#jsu-load-h').scrollIntoView()");
            page.picture("suivi-charge");
        }
    }

    private static void choose(WebappPage page) {
        WebElement select = page.visible("#jsu-successor");
        assertThat(select.findElements(By.tagName("option")))
                .extracting(WebElement::getText)
                .noneMatch(text -> text.startsWith(EngineTestSetup.COUNSELLOR));
        new Select(select).selectByValue(EngineTestSetup.OTHER_COUNSELLOR);
        page.visible(".jsu-filters button").sendKeys(Keys.ENTER);
    }

    private String counsellorOf(String number) {
        return String.valueOf(dossiers.file(number).counsellor());
    }
}
