package org.jalon.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jalon.browser.WebappPage;
import org.jalon.process.CalendarFeeds;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "Mon agenda" in the menu of Tasklist: an address is made, copied, replaced and taken away. */
@ProcessTest
@Tag("browser")
class AgendaBrowserIT {

    @Autowired
    private CalendarFeeds feeds;

    @LocalServerPort
    private int port;

    @AfterEach
    void revoke() {
        feeds.revoke(EngineTestSetup.COUNSELLOR);
    }

    @Test
    void a_counsellor_makes_and_takes_away_the_address_of_their_diary() throws Exception {
        try (WebappPage page = WebappPage.login(port, "tasklist", EngineTestSetup.COUNSELLOR, "Mot-de-passe-2026!")) {
            page.click(page.visible(".jalon-agenda-open"));
            page.waitForText(".jalon-agenda-dialog", "Aucune adresse n’est en service.");
            page.click(page.named("Créer l’adresse"));
            page.waitForText(".jalon-agenda-said", "L’adresse est en service.");
            assertThat(page.violations(".jalon-agenda-dialog")).isEmpty();
            page.picture("agenda");
            String address = address(page);
            assertThat(address).matches("http://127\\.0\\.0\\.1:" + port + "/agenda/" + "[A-Za-z0-9_-]{43}" + "\\.ics");
            assertThat(status(address)).isEqualTo(200);

            new Actions(page.browser()).sendKeys(Keys.ESCAPE).perform();
            page.waitForAbsence("#jalon-agenda-address");
            page.click(page.visible(".jalon-agenda-open"));
            page.waitForText(".jalon-agenda-dialog", "Une adresse est en service");
            page.click(page.named("Remplacer l’adresse"));
            page.waitForText(".jalon-agenda-said", "L’adresse est en service.");
            String next = address(page);
            assertThat(status(address)).isEqualTo(404);
            assertThat(status(next)).isEqualTo(200);

            page.click(page.named("Retirer l’adresse"));
            page.waitForText(".jalon-agenda-said", "L’adresse est retirée");
            assertThat(status(next)).isEqualTo(404);
        }
    }

    private static String address(WebappPage page) {
        return String.valueOf(page.visible("#jalon-agenda-address").getDomProperty("value"));
    }

    private static int status(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
