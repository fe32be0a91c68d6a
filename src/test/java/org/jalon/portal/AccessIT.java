package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.browser.WebappSession;
import org.jalon.mail.MailKind;
import org.jalon.platform.Later;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.jalon.process.retention.RetentionSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets to a beneficiary's own pages, and how far. */
@ProcessTest
@Tag("postgres")
class AccessIT {

    private static final String DOOR = "/mon-bilan/lien";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Later later;

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String number = "";

    @BeforeEach
    void openCase() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        dossiers.settle(number);
    }

    @Test
    void a_link_from_a_mail_opens_ones_own_bilan_and_leaves_the_address_bar() {
        Visit visit = Visit.in(port, dossiers, post, number);

        assertThat(visit.path()).isEqualTo("/mon-bilan");
        assertThat(visit.body())
                .contains("Bonjour Marie", number, "lundi 27 avril 2026", "jeudi 2 juillet 2026")
                .doesNotContain("Dupont", "marie.dupont");
    }

    @Test
    void following_a_link_tells_nobody_what_it_was() {
        var answer = Visit.from(port).once(Visit.link(post, number));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("jalon-mon-bilan=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/mon-bilan"));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mon-bilan/lien/abc",
                "/mon-bilan/lien/",
                "/mon-bilan/lien/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/mon-bilan/lien/%27%20or%201=1",
                "/mon-bilan/lien/../lien/x"
            })
    void a_link_that_somebody_made_up_opens_nothing(String link) {
        Visit visit = Visit.from(port);
        visit.get(link);
        assertThat(visit.cookies()).doesNotContainKey("jalon-mon-bilan");
        assertThat(visit.get("/mon-bilan").body()).contains("Recevoir un nouveau lien");
    }

    @Test
    void a_link_opens_for_sixty_days_and_a_session_for_twelve_hours() {
        String link = Visit.link(post, number);
        pass(Duration.ofDays(59));
        Visit visit = Visit.from(port);
        visit.get(link);
        assertThat(visit.path()).isEqualTo("/mon-bilan");
        pass(Duration.ofHours(13));
        visit.get("/mon-bilan");
        assertThat(visit.path()).startsWith(DOOR);
        pass(Duration.ofDays(1));
        visit.get(link);
        assertThat(visit.body()).contains("Ce lien n’ouvre plus rien");
        sweep.run();
        assertThat(rows("bc_access_session")).isZero();
    }

    @Test
    void a_session_that_somebody_made_up_is_none() {
        Visit visit = Visit.from(port);
        for (String session : List.of("x", "A".repeat(43), "A".repeat(5000))) {
            visit.cookies().put("jalon-mon-bilan", session);
            assertThat(visit.once("/mon-bilan").headers().firstValue("Location").orElseThrow())
                    .endsWith(DOOR + "?fait=entrer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delai", "entretien", "retour", "arret", "effacement", "documents", "partages"})
    void a_link_alone_is_for_looking(String act) {
        Visit visit = Visit.in(port, dossiers, post, number);
        visit.get("/mon-bilan/" + act);
        assertThat(visit.path()).startsWith("/mon-bilan/code?vers=" + act);
        if (!act.equals("documents")) {
            visit.post("/mon-bilan/" + act, "date", "2026-06-01", "choix", "NONE", "certain", "oui");
            assertThat(visit.path()).startsWith("/mon-bilan/code?vers=" + act);
        }
        assertThat(dossiers.isRunning(number)).isTrue();
        assertThat(dossiers.file(number).returnWish()).isNull();
    }

    @Test
    void a_new_link_comes_to_who_knows_number_and_address_and_the_answer_tells_nobody() throws InterruptedException {
        Visit visit = Visit.from(port);
        visit.get(DOOR);
        visit.post(DOOR, "dossier", " " + number.toLowerCase(Locale.ROOT), "adresse", "Marie.Dupont@exemple.be");
        String known = visit.body();
        visit.get(DOOR);
        visit.post(DOOR, "dossier", number, "adresse", "somebody@else.example");
        String unknown = visit.body();
        visit.get(DOOR);
        visit.post(DOOR, "dossier", "BC-2026-999999", "adresse", "marie.dupont@exemple.be");

        assertThat(withoutToken(known)).isEqualTo(withoutToken(unknown)).isEqualTo(withoutToken(visit.body()));
        assertThat(known).contains("Si cette référence et cette adresse vont ensemble");
        CountDownLatch done = new CountDownLatch(1);
        later.run(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        dossiers.settle(number);
        assertThat(post.arrived(number, MailKind.ACCESS_LINK)).hasSize(1);
        assertThat(Visit.in(port, dossiers, post, number).path()).isEqualTo("/mon-bilan");
    }

    @Test
    void who_guesses_addresses_keeps_nobody_from_their_link() throws InterruptedException {
        for (int i = 0; i < 9; i++) {
            Visit stranger = Visit.from(port);
            stranger.post(DOOR, "dossier", number, "adresse", "x" + i + "@else.example");
        }
        Visit.from(port).post(DOOR, "dossier", number, "adresse", "marie.dupont@exemple.be");
        CountDownLatch done = new CountDownLatch(1);
        later.run(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        dossiers.settle(number);
        assertThat(post.arrived(number, MailKind.ACCESS_LINK)).hasSize(1);
    }

    @Test
    void a_form_that_was_open_for_one_case_does_not_act_for_the_next() {
        Visit visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        visit.get("/mon-bilan/arret");
        String stale = visit.token();
        String other = dossiers.request("conseiller2", Dossiers.eligibleRequest());
        dossiers.settle(other);
        visit.get(Visit.link(post, other));
        visit.confirm(dossiers, post, other);
        assertThat(visit.raw("/mon-bilan/arret", "certain=oui&_csrf=" + stale).statusCode())
                .isEqualTo(403);
        assertThat(dossiers.isRunning(other)).isTrue();
    }

    @Test
    void errors_are_said_in_the_readers_language() {
        Visit visit = Visit.from(port);
        visit.get("/mon-bilan/lien?langue=nl");
        assertThat(visit.page("/mon-bilan/x"))
                .contains("lang=\"nl\"", "Deze pagina bestaat niet", "href=\"/mon-bilan\"");
    }

    @Test
    void links_cannot_be_asked_for_without_end() {
        Visit visit = Visit.from(port);
        for (int i = 0; i < 10; i++) {
            visit.get(DOOR);
            visit.post(DOOR, "dossier", "BC-2026-99900" + i, "adresse", "a@b.example");
            assertThat(visit.status()).isEqualTo(200);
        }
        visit.get(DOOR);
        visit.post(DOOR, "dossier", "BC-2026-999099", "adresse", "a@b.example");
        assertThat(visit.status()).isEqualTo(429);
    }

    @Test
    void what_was_typed_stays_when_something_is_missing() {
        Visit visit = Visit.from(port);
        visit.post(DOOR, "dossier", "<b>" + number, "adresse", " ");
        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.body()).contains("Écrivez votre référence", "value=\"&lt;b&gt;" + number);
    }

    @Test
    void whoever_fears_for_a_link_closes_them_all() {
        String link = Visit.link(post, number);
        Visit stranger = Visit.from(port);
        stranger.get(link);
        Visit mine = Visit.in(port, dossiers, post, number);
        mine.get("/mon-bilan/liens/fermeture");
        mine.post("/mon-bilan/liens/fermeture");
        assertThat(mine.body()).contains("Tous vos liens sont fermés");
        assertThat(stranger.get("/mon-bilan").body()).contains("Recevoir un nouveau lien");
        assertThat(Visit.from(port).get(link).body()).contains("Ce lien n’ouvre plus rien");
    }

    @Test
    void links_that_went_to_a_wrong_address_open_nothing_once_it_is_corrected() {
        Visit wrong = Visit.in(port, dossiers, post, number);
        WebappSession counsellor = WebappSession.login(port, EngineTestSetup.COUNSELLOR, "tasklist");
        assertThat(counsellor
                        .post("/camunda/api/jalon/cases/" + number + "/address", "{\"email\":\"marie@autre.example\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(wrong.get("/mon-bilan").body()).contains("Recevoir un nouveau lien");
        assertThat(wrong.get(Visit.link(post, number)).body()).contains("Ce lien n’ouvre plus rien");
    }

    @Test
    void nothing_is_changed_for_a_form_that_another_site_sends() {
        Visit visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        assertThat(visit.raw("/mon-bilan/arret", "certain=oui").statusCode()).isEqualTo(403);
        assertThat(visit.raw("/mon-bilan/arret", "certain=oui&_csrf=abc").statusCode())
                .isEqualTo(403);
        assertThat(dossiers.isRunning(number)).isTrue();
    }

    @Test
    void somebody_elses_appointment_is_nothing() {
        String other = dossiers.request("conseiller2", Dossiers.eligibleRequest());
        dossiers.plan(other);
        String id = jdbc.sql("select id from bc_appointment where case_number = :number")
                .param("number", other)
                .query(String.class)
                .single();
        Visit visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        visit.get("/mon-bilan/delai");
        for (String act : List.of("annulation", "autre-moment")) {
            String page = "/mon-bilan/rendez-vous/" + id + "/" + act;
            assertThat(visit.once(page).statusCode()).isEqualTo(404);
            assertThat(visit.post(page, "jour", "2026-03-20", "heure", "10:00").statusCode())
                    .isEqualTo(404);
            visit.get("/mon-bilan/delai");
        }
        assertThat(jdbc.sql("select status from bc_appointment where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("PLANNED");
    }

    @Test
    void pages_come_in_the_language_of_the_case_the_choice_or_the_browser() {
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("language", "nl");
        String dutch = dossiers.request(EngineTestSetup.COUNSELLOR, request);
        Visit visit = Visit.in(port, dossiers, post, dutch);
        assertThat(visit.body()).contains("lang=\"nl\"", "Dag Marie", "maandag 27 april 2026");
        visit.get("/mon-bilan?langue=en");
        assertThat(visit.body()).contains("lang=\"en\"", "Hello Marie");
        visit.get("/mon-bilan?langue=xx");
        assertThat(visit.body()).contains("lang=\"en\"");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where case_number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static void pass(Duration time) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(now.plus(time)));
    }
}
