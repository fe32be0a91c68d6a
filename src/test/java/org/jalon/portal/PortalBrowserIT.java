package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.mail.MailKind;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole lives in which the beneficiary does by themself whatever can be done, page after page, in a browser. */
@ProcessTest
@Tag("browser")
class PortalBrowserIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @LocalServerPort
    private int port;

    @Test
    void a_life_in_which_the_beneficiary_does_everything_by_themself() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.plan(
                number,
                Dossiers.today().plusDays(10).atTime(10, 0),
                Dossiers.today().plusDays(12).atTime(18, 0));
        dossiers.holdSession(number, "2");
        try (PortalPage page = new PortalPage(port)) {
            page.go("/mon-bilan/lien?langue=fr").isSound("door");
            page.fill("dossier", number)
                    .fill("adresse", "marie.dupont@exemple.be")
                    .click("main form button");
            assertThat(page.text()).contains("Si cette référence et cette adresse vont ensemble");
            page.go(Visit.link(post, number)).isSound("home-investigation");
            assertThat(page.text())
                    .contains("2. Investigation en cours", "Entretiens : 2 h sur 12 h au moins", "jeudi 12 mars 2026");

            page.go("/mon-bilan/delai").isSound("code-ask");
            page.click("main form button").isSound("code");
            page.fill("code", "000000x").click("main form button").isSound("code-wrong");
            dossiers.settle(number);
            page.fill("code", Visit.code(post, number)).click("main form button");
            assertThat(page.path()).isEqualTo("/mon-bilan/delai");
            page.isSound("extension");
            page.fill("date", "2026-06-15").click("main form button").isSound("extension-asked");
            dossiers.complete(number, BilanProcess.TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", "2026-06-15");

            page.go("/mon-bilan/delai").fill("date", "2026-06-10");
            page.choose("main form button");
            assertThat(page.path()).as("the browser itself holds the bounds").isEqualTo("/mon-bilan/delai");
            page.go("/mon-bilan/retour").isSound("return");
            page.choose("#choix-MEETING_WITH_SUPERVISOR")
                    .click("main form button")
                    .isSound("return-chosen");

            page.go("/mon-bilan")
                    .click(".cards li:first-child .actions a:first-child")
                    .isSound("move");
            page.fill("jour", "2026-03-17").fill("heure", "09:30").click("main form button");
            assertThat(page.text()).contains("Votre demande est partie");
            page.click(".cards li:first-child .actions a:last-child").isSound("cancel");
            page.click("main form button");
            assertThat(page.text()).contains("Votre rendez-vous est annulé").doesNotContain("jeudi 12 mars");
            dossiers.settle(number);
            assertThat(post.kinds(number))
                    .contains(
                            MailKind.EXTENSION_REQUESTED,
                            MailKind.RETURN_CHOSEN,
                            MailKind.APPOINTMENT_MOVE_ASKED,
                            MailKind.APPOINTMENT_CANCELLED);

            page.go("/mon-bilan/arret").isSound("stop");
            page.click("main form button").isSound("stop-sure");
            page.click("main form button");
            assertThat(page.text()).contains("votre accompagnement s’arrête");
            assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        }
    }

    @Test
    void a_follow_up_that_ends_with_erasure() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.endedBilan();
        dossiers.complete(number, BilanProcess.TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");
        try (PortalPage page = new PortalPage(port)) {
            page.go(Visit.link(post, number)).isSound("home-follow-up");
            assertThat(page.text()).contains("4. Suivi en cours", "Premier entretien de suivi, au plus tard");
            confirm(page, number);
            page.go("/mon-bilan/documents").isSound("documents");
            page.go("/mon-bilan/partages").isSound("shares-none");
            page.fill("destinataire", "Service formation")
                    .choose("#contenu-PROJECT")
                    .choose("#duree-30");
            page.click("main form button").isSound("share-link");
            String link = page.value("lien");
            page.go(link.substring(link.indexOf("/partage/"))).isSound("shared");
            page.go("/mon-bilan/partages").isSound("shares");
            page.click(".cards form button");
            assertThat(page.text()).contains("Ce partage est retiré", "Service formation");
            page.go(link.substring(link.indexOf("/partage/"))).isSound("shared-none");
            page.go("/mon-bilan/entretien").isSound("follow-up");
            page.click("main form button");
            assertThat(page.text()).contains("Votre demande est partie");
            page.go("/mon-bilan/entretien").click("main form button").isSound("not-now");
            page.go("/mon-bilan/liens/fermeture").isSound("links-close");
            page.go("/mon-bilan/effacement").isSound("erasure");
            page.click("main form button").isSound("erasure-sure");
            page.click("main form button");
            assertThat(page.text()).contains("tout sera effacé");
            page.isSound("home-closed");
            page.go("/mon-bilan?langue=nl").isSound("home-closed-nl");
            page.go("/mon-bilan?langue=en").isSound("home-closed-en");
            page.click("footer button");
            assertThat(page.text()).contains("You have left your pages");
            assertThat(dossiers.file(number).closure()).isEqualTo(Closure.WITHDRAWN);
        }
    }

    private void confirm(PortalPage page, String number) {
        page.go("/mon-bilan/code").click("main form button");
        dossiers.settle(number);
        page.fill("code", Visit.code(post, number)).click("main form button");
    }
}
