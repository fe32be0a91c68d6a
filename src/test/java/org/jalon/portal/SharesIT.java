package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailKind;
import org.jalon.process.DatabaseDump;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.jalon.process.retention.RetentionSweep;
import org.jalon.results.Shares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R10: the synthesis goes to the beneficiary alone, and from there to whom the beneficiary chooses. */
@ProcessTest
@Tag("postgres")
class SharesIT {

    private static final Pattern LINK = Pattern.compile("https://jalon\\.centre\\.example(/partage/[A-Za-z0-9_-]{43})");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Shares shares;

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private DataSource dataSource;

    @LocalServerPort
    private int port;

    private String number = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private Visit mine;

    @BeforeEach
    void endedBilan() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.endedBilan();
        mine = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
    }

    @Test
    void the_beneficiary_downloads_the_synthesis_and_the_first_time_is_kept() {
        HttpResponse<String> answer = mine.once("/mon-bilan/documents/synthese");
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        pass(Duration.ofMinutes(5));
        mine.once("/mon-bilan/documents/synthese");
        assertThat(events().filter(CaseEvent.Kind.SYNTHESIS_READ::equals)).hasSize(1);
        mine.get("/mon-bilan/documents");
        assertThat(mine.body()).contains("Téléchargé pour la première fois le vendredi 20 mars 2026");
    }

    @Test
    void what_is_signed_and_what_proves_presence_is_there_too() {
        for (String name : List.of("convention", "presences")) {
            assertThat(mine.once("/mon-bilan/documents/" + name).body()).startsWith("%PDF-");
            assertThat(Visit.in(port, dossiers, post, number)
                            .once("/mon-bilan/documents/" + name)
                            .statusCode())
                    .isEqualTo(302);
        }
        mine.get("/mon-bilan/documents");
        assertThat(mine.body()).doesNotContain("Une attestation pour mon employeur");
        mine.get("/mon-bilan/documents/attestation?seance=x");
        assertThat(mine.body()).contains("Choisissez au moins un rendez-vous");
    }

    @Test
    void an_employer_who_agreed_gets_an_attestation_from_the_beneficiary() {
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("duringWorkingHours", true);
        request.put("employerAgreement", true);
        String working = dossiers.request("conseiller2", request);
        dossiers.engage(working);
        dossiers.holdSession(working, "2");
        Visit visit = Visit.in(port, dossiers, post, working).confirm(dossiers, post, working);
        visit.get("/mon-bilan/documents");
        Matcher held = Pattern.compile("name=\"seance\"[^>]*value=\"([^\"]+)\"").matcher(visit.body());
        assertThat(held.find()).isTrue();
        assertThat(visit.once("/mon-bilan/documents/attestation?seance=" + held.group(1))
                        .body())
                .startsWith("%PDF-");
        Visit other = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        assertThat(other.get("/mon-bilan/documents/attestation?seance=" + held.group(1))
                        .body())
                .as("somebody else's")
                .contains("Choisissez au moins un rendez-vous");
    }

    @Test
    void without_a_code_nobody_gets_it() {
        Visit looking = Visit.in(port, dossiers, post, number);
        assertThat(looking.once("/mon-bilan/documents/synthese").statusCode()).isEqualTo(302);
        looking.get("/mon-bilan/documents/synthese");
        assertThat(looking.path()).isEqualTo("/mon-bilan/code?vers=documents");
        assertThat(events().filter(CaseEvent.Kind.SYNTHESIS_READ::equals)).isEmpty();
    }

    @Test
    void before_it_is_delivered_there_is_nothing_to_download_or_to_share() {
        String open = dossiers.request("conseiller2", Dossiers.eligibleRequest());
        Visit early = Visit.in(port, dossiers, post, open).confirm(dossiers, post, open);
        assertThat(early.get("/mon-bilan/documents").body()).contains("Votre synthèse n’est pas là");
        assertThat(early.get("/mon-bilan/documents/synthese").statusCode()).isEqualTo(404);
        early.get("/mon-bilan/partages");
        early.post("/mon-bilan/partages", "destinataire", "X", "contenu", "WHOLE", "duree", "7");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("Ce partage n’est pas possible");
    }

    @Test
    void a_link_shows_one_document_and_each_use_is_listed() {
        Visit third = Visit.from(port);
        third.get(share("Service formation", "PROJECT"));
        assertThat(third.path()).isEqualTo("/partage");
        assertThat(third.body())
                .contains("une partie d’un document", "jusqu’au vendredi 27 mars 2026")
                .doesNotContain("Marie", "Dupont", number);
        mine.get("/mon-bilan/partages");
        assertThat(mine.body()).as("to follow a link is no use").contains("Ce lien n’a pas encore servi");

        assertThat(third.post("/partage/document").body()).startsWith("%PDF-");
        mine.get("/mon-bilan/partages");
        assertThat(mine.body()).contains("Service formation", "Ce lien a servi", "vendredi 20 mars 2026 à 13 h");
        assertThat(events().filter(CaseEvent.Kind.SYNTHESIS_READ::equals)).isEmpty();
        dossiers.settle(number);
        assertThat(post.only(number, MailKind.PAGES_NOTICE).text())
                .contains("retirer ce partage")
                .doesNotContain("Service formation", "/partage/");
    }

    @Test
    void the_whole_and_the_project_are_different_documents() {
        Visit one = Visit.from(port);
        one.get(share("A", "WHOLE"));
        String whole = one.post("/partage/document").body();
        Visit two = Visit.from(port);
        two.get(share("B", "PROJECT"));
        assertThat(two.post("/partage/document").body()).startsWith("%PDF-").hasSizeLessThan(whole.length());
    }

    @Test
    void what_is_withdrawn_is_closed_at_once_even_to_who_is_in() {
        Visit third = Visit.from(port);
        String link = share("Quelqu’un", "WHOLE");
        third.get(link);
        mine.get("/mon-bilan/partages");
        mine.post("/mon-bilan/partages/" + id() + "/retrait");
        assertThat(mine.body()).contains("Ce partage est retiré", "Retiré");
        third.post("/partage/document");
        assertThat(third.body()).contains("Ce lien n’ouvre rien");
        assertThat(Visit.from(port).get(link).statusCode()).isEqualTo(404);
        assertThat(shares.ofCase(number).get(0).uses()).isEmpty();
        mine.get("/mon-bilan/partages");
        mine.post("/mon-bilan/partages/" + id() + "/retrait");
        assertThat(mine.status()).isEqualTo(404);
    }

    @Test
    void a_link_opens_until_the_end_of_its_last_day() {
        Visit third = Visit.from(port);
        String link = share("X", "WHOLE");
        pass(Duration.ofDays(7));
        assertThat(third.get(link).statusCode()).isEqualTo(200);
        pass(Duration.ofHours(15));
        assertThat(third.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_else_withdraws_or_reads_it() {
        share("X", "WHOLE");
        String id = id();
        String other = dossiers.endedBilan();
        Visit stranger = Visit.in(port, dossiers, post, other).confirm(dossiers, post, other);
        stranger.get("/mon-bilan/partages");
        assertThat(stranger.body()).contains("Vous n’avez rien partagé");
        stranger.post("/mon-bilan/partages/" + id + "/retrait");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(shares.ofCase(number).get(0).withdrawnAt()).isNull();
        for (String link : List.of("/partage/abc", "/partage/" + "A".repeat(43), "/partage")) {
            assertThat(Visit.from(port).get(link).body())
                    .contains("Ce lien n’ouvre rien")
                    .doesNotContain("<form method=\"post\" action=\"/partage");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', WHOLE, 7", "X, NOTES, 7", "X, WHOLE, 3650", "X, '', 7", "' ', WHOLE, 7"})
    void what_is_missing_is_said_and_nothing_is_opened(String recipient, String scope, String duration) {
        mine.get("/mon-bilan/partages");
        mine.post("/mon-bilan/partages", "destinataire", recipient, "contenu", scope, "duree", duration);
        assertThat(mine.status()).isEqualTo(400);
        assertThat(mine.body()).contains("role=\"alert\"");
        assertThat(shares.ofCase(number)).isEmpty();
    }

    @Test
    void a_recipients_name_is_shown_as_it_was_typed_and_stands_in_no_table() {
        share("<script>alert(1)</script> Zébulon", "WHOLE");
        assertThat(mine.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(DatabaseDump.placesOf(dataSource, "Zébulon")).isEmpty();
    }

    @Test
    void counsellors_and_managers_learn_nothing_of_a_share() {
        share("X", "WHOLE");
        dossiers.settle(number);
        WebappSession counsellor = WebappSession.login(port, "conseiller1", "tasklist");
        assertThat(counsellor.get("api/jalon/cases/" + number + "/dossier").body())
                .contains("SYNTHESIS_AVAILABLE")
                .doesNotContain("PAGES_NOTICE", "SHARE");
    }

    @Test
    void a_share_of_a_closed_case_promises_no_more_than_is_kept() {
        mine.get("/mon-bilan/arret");
        mine.post("/mon-bilan/arret", "certain", "oui");
        mine.get("/mon-bilan/partages");
        mine.post("/mon-bilan/partages", "destinataire", "X", "contenu", "WHOLE", "duree", "90");
        assertThat(mine.body()).contains("jusqu’au lundi 20 avril 2026");
    }

    @Test
    void what_is_withdrawn_too_late_for_the_code_leads_back_to_the_list() {
        share("X", "WHOLE");
        pass(Duration.ofMinutes(31));
        mine.post("/mon-bilan/partages/" + id() + "/retrait");
        assertThat(mine.path()).isEqualTo("/mon-bilan/code?vers=partages");
    }

    @Test
    void the_ledger_is_bounded() {
        for (int i = 0; i < 20; i++) {
            share("N" + i, "WHOLE");
        }
        mine.post("/mon-bilan/partages", "destinataire", "N20", "contenu", "WHOLE", "duree", "7");
        assertThat(mine.status()).isEqualTo(400);
        assertThat(shares.ofCase(number)).hasSize(20);
    }

    @Test
    void with_the_results_the_shares_are_destroyed() {
        String link = share("X", "WHOLE");
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(13).plusDays(5));
        sweep.run();
        assertThat(dossiers.file(number).resultsDestroyedOn()).isNotNull();
        assertThat(shares.ofCase(number)).isEmpty();
        assertThat(Visit.from(port).get(link).statusCode()).isEqualTo(404);
    }

    /** Opens a share for a week; gives the path of its link. */
    private String share(String recipient, String scope) {
        mine.get("/mon-bilan/partages");
        mine.post("/mon-bilan/partages", "destinataire", recipient, "contenu", scope, "duree", "7");
        Matcher link = LINK.matcher(mine.body());
        assertThat(link.find()).as(mine.body()).isTrue();
        return link.group(1);
    }

    private String id() {
        return shares.ofCase(number).get(0).id();
    }

    private Stream<CaseEvent.Kind> events() {
        return caseFiles.journal(new CaseNumber(number)).stream().map(CaseEvent::kind);
    }

    private static void pass(Duration time) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(now.plus(time)));
    }
}
