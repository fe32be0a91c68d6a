package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.mail.MailKind;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.FollowUps;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.jalon.process.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a beneficiary does by themself reaches the process, and a mail says so. */
@ProcessTest
class ActsIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String number = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private Visit visit;

    @BeforeEach
    void openCase() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
    }

    @Test
    void more_time_is_asked_for_and_the_counsellor_finds_a_task() {
        visit.get("/mon-bilan/delai");
        assertThat(visit.body()).contains("min=\"2026-04-28\"", "max=\"2026-07-02\"");
        visit.post("/mon-bilan/delai", "date", "2026-06-01");
        assertThat(visit.path()).isEqualTo("/mon-bilan?fait=delai");
        assertThat(visit.body()).contains("Votre demande est partie");

        dossiers.settle(number);
        assertThat(post.only(number, MailKind.EXTENSION_REQUESTED).text()).contains("lundi 1er juin 2026");
        assertThat(events()).contains(CaseEvent.Kind.EXTENSION_REQUESTED);
        dossiers.complete(number, BilanProcess.TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", "2026-06-01");
        dossiers.settle(number);
        assertThat(post.kinds(number)).contains(MailKind.EXTENSION_GRANTED);
        visit.get("/mon-bilan");
        assertThat(visit.body()).contains("lundi 1er juin 2026");
    }

    @Test
    void a_day_that_has_passed_cannot_be_asked_for_and_past_the_limit_none_can() {
        dossiers.letTimePass(number, LocalDate.parse("2026-06-01"));
        visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        visit.get("/mon-bilan/delai");
        assertThat(visit.body()).contains("min=\"2026-06-01\"");
        visit.post("/mon-bilan/delai", "date", "2026-05-15");
        assertThat(visit.body()).contains("Cette date est déjà passée");
        dossiers.letTimePass(number, LocalDate.parse("2026-06-30"));
        dossiers.plan(number); // its mail carries a link that still opens
        dossiers.letTimePass(number, LocalDate.parse("2026-07-03"));
        visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        assertThat(visit.get("/mon-bilan/delai").body()).contains("Ce n’est pas possible maintenant");
    }

    @Test
    void a_second_request_for_time_is_told_that_the_first_is_being_handled_and_leaves_no_trace() {
        visit.get("/mon-bilan/delai");
        visit.post("/mon-bilan/delai", "date", "2026-06-01");
        List<CaseEvent.Kind> before = events();
        visit.get("/mon-bilan/delai");
        visit.post("/mon-bilan/delai", "date", "2026-06-02");
        assertThat(visit.body()).contains("Ce n’est pas possible maintenant");
        assertThat(events()).isEqualTo(before);
        dossiers.settle(number);
        assertThat(post.arrived(number, MailKind.EXTENSION_REQUESTED)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-03, dépasse 4 mois",
        "2026-04-27, ne vient pas après",
        "30/02/2026, Choisissez une date",
        "demain, Choisissez une date",
        "'', Choisissez une date",
        "9999-12-31, dépasse 4 mois"
    })
    void a_date_that_cannot_be_is_said_in_a_sentence_and_stays_typed(String date, String sentence) {
        visit.get("/mon-bilan/delai");
        visit.post("/mon-bilan/delai", "date", date);
        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.body()).contains(sentence, "aria-invalid=\"true\"");
        if (!date.isEmpty()) {
            assertThat(visit.body()).contains("value=\"" + date + "\"");
        }
        assertThat(events()).doesNotContain(CaseEvent.Kind.EXTENSION_REQUESTED);
    }

    @Test
    void the_way_back_to_work_is_chosen_and_the_form_starts_with_it() {
        visit.get("/mon-bilan/retour");
        visit.post("/mon-bilan/retour", "choix", "WRITTEN_NOTE");
        assertThat(visit.body()).contains("Votre choix est noté");
        assertThat(dossiers.file(number).returnWish()).isEqualTo("WRITTEN_NOTE");
        visit.get("/mon-bilan/retour");
        assertThat(visit.body()).containsPattern("value=\"WRITTEN_NOTE\"[^>]*checked");
        visit.post("/mon-bilan/retour", "choix", "WRITTEN_NOTE"); // changes nothing, tells nobody
        visit.get("/mon-bilan/retour");
        visit.post("/mon-bilan/retour", "choix", "<script>");
        assertThat(visit.status()).isEqualTo(400);

        dossiers.settle(number);
        assertThat(post.only(number, MailKind.RETURN_CHOSEN).text()).contains("une note écrite");
        assertThat(post.only(number, MailKind.COUNSELLOR_RETURN_CHOSEN).recipient())
                .isEqualTo("conseiller1");
    }

    @Test
    void to_stop_is_asked_twice_and_closes_the_case() {
        dossiers.plan(number);
        visit.get("/mon-bilan/arret");
        visit.post("/mon-bilan/arret");
        assertThat(visit.body()).contains("Arrêter vraiment ?");
        assertThat(dossiers.isRunning(number)).isTrue();
        visit.post("/mon-bilan/arret", "certain", "oui");
        assertThat(visit.body())
                .contains("votre accompagnement s’arrête", "Ce qui est encore conservé", "jusqu’au jeudi 2 mars 2028");

        dossiers.settle(number);
        assertThat(dossiers.file(number).closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(post.kinds(number))
                .contains(MailKind.WITHDRAWN, MailKind.COUNSELLOR_WITHDRAWN, MailKind.APPOINTMENT_CANCELLED);
        assertThat(visit.get("/mon-bilan/arret").body()).contains("Ce n’est pas possible maintenant");
    }

    @Test
    void what_was_confided_before_an_early_end_is_said_to_be_kept() {
        dossiers.preliminary(number);
        visit.get("/mon-bilan/arret");
        visit.post("/mon-bilan/arret", "certain", "oui");
        assertThat(visit.body()).contains("Ce que vous avez confié", "jusqu’au jeudi 2 avril 2026");
    }

    @Test
    void an_appointment_is_cancelled_a_day_before_at_the_latest() {
        dossiers.plan(number);
        String page = "/mon-bilan/rendez-vous/" + appointment() + "/annulation";
        visit.get(page);
        assertThat(visit.body()).contains("jeudi 5 mars 2026 à 10 h");
        visit.post(page);
        assertThat(visit.body()).contains("Votre rendez-vous est annulé");
        assertThat(visit.get(page).body()).contains("trop proche ou déjà passé");

        dossiers.settle(number);
        assertThat(post.kinds(number))
                .contains(MailKind.APPOINTMENT_CANCELLED, MailKind.COUNSELLOR_APPOINTMENT_CANCELLED);
    }

    @Test
    void an_appointment_within_a_day_is_the_counsellors_to_change() {
        dossiers.plan(number, Dossiers.today().plusDays(1).atTime(8, 30));
        String page = "/mon-bilan/rendez-vous/" + appointment();
        assertThat(visit.get("/mon-bilan").body()).contains("contactez la personne qui vous accompagne");
        visit.get("/mon-bilan/delai");
        visit.post(page + "/annulation");
        assertThat(visit.body()).contains("dans moins de 24 heures");
        visit.get("/mon-bilan/delai");
        visit.post(page + "/autre-moment", "jour", "2026-03-10", "heure", "10:00");
        assertThat(visit.body()).contains("dans moins de 24 heures");
        dossiers.settle(number);
        assertThat(post.kinds(number)).doesNotContain(MailKind.APPOINTMENT_CANCELLED, MailKind.COUNSELLOR_MOVE_ASKED);
    }

    @Test
    void another_time_is_proposed_and_until_the_answer_nothing_moves() {
        dossiers.plan(number);
        String page = "/mon-bilan/rendez-vous/" + appointment() + "/autre-moment";
        visit.get(page);
        visit.post(page, "jour", "10/03/2026", "heure", "14h30");
        assertThat(visit.body()).contains("Votre demande est partie", "jeudi 5 mars 2026 à 10 h");

        dossiers.settle(number);
        assertThat(post.only(number, MailKind.COUNSELLOR_MOVE_ASKED).text()).contains("mardi 10 mars 2026 à 14 h 30");
        assertThat(post.only(number, MailKind.APPOINTMENT_MOVE_ASKED).text()).contains("jeudi 5 mars 2026 à 10 h");
        assertThat(events()).contains(CaseEvent.Kind.MOVE_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02 08:00", "2029-01-01 10:00", "x y", "2026-03-10 25:00", "2026-03-10"})
    void a_time_that_cannot_be_is_said_in_a_sentence(String proposed) {
        dossiers.plan(number);
        String page = "/mon-bilan/rendez-vous/" + appointment() + "/autre-moment";
        visit.get(page);
        String[] parts = (proposed + " ").split(" ", -1);
        visit.post(page, "jour", parts[0], "heure", parts[1]);
        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.body()).contains("role=\"alert\"");
        assertThat(events()).doesNotContain(CaseEvent.Kind.MOVE_ASKED);
    }

    @Test
    void counsellors_are_not_flooded_with_proposals() {
        dossiers.plan(number, LocalDateTime.parse("2026-03-20T10:00"));
        String page = "/mon-bilan/rendez-vous/" + appointment() + "/autre-moment";
        for (int i = 0; i < 6; i++) {
            visit.get(page);
            visit.post(page, "jour", "2026-03-2" + (1 + i), "heure", "10:00");
        }
        assertThat(visit.status()).isEqualTo(429);
        dossiers.settle(number);
        assertThat(post.arrived(number, MailKind.COUNSELLOR_MOVE_ASKED)).hasSize(5);
    }

    @Test
    void in_the_follow_up_an_interview_is_asked_for_and_data_can_be_erased() {
        String ended = dossiers.endedBilan();
        Visit mine = Visit.in(port, dossiers, post, ended).confirm(dossiers, post, ended);
        LocalDate end = dossiers.file(ended).end();
        assertThat(mine.body()).contains("Premier entretien de suivi, au plus tard", "Fin du suivi et clôture");
        mine.get("/mon-bilan/entretien");
        mine.post("/mon-bilan/entretien");
        assertThat(mine.body()).as("the first offer is still open").contains("Ce n’est pas possible maintenant");

        dossiers.complete(ended, BilanProcess.TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");
        mine.get("/mon-bilan/entretien");
        mine.post("/mon-bilan/entretien");
        assertThat(mine.body()).contains("Votre demande est partie");
        assertThat(dossiers.openTasks(ended)).contains(BilanProcess.TASK_OFFER_FOLLOW_UP);
        dossiers.settle(ended);
        assertThat(post.kinds(ended)).contains(MailKind.FOLLOW_UP_REQUESTED);

        mine.get("/mon-bilan/effacement");
        assertThat(mine.body()).contains("Votre suivi n’est pas terminé");
        mine.post("/mon-bilan/effacement");
        assertThat(mine.body()).contains("Effacer vraiment ?");
        mine.post("/mon-bilan/effacement", "certain", "oui");
        assertThat(mine.body()).contains("vos données seront effacées", "Vous avez demandé l’effacement");
        assertThat(dossiers.file(ended).erasureRequestedOn()).isEqualTo(Dossiers.today());
        assertThat(end).isBefore(dossiers.file(ended).calendar().closure(end));
        dossiers.settle(ended);
        assertThat(post.kinds(ended)).contains(MailKind.ERASURE_REQUESTED);
    }

    @Test
    void a_follow_up_appointment_can_be_cancelled_and_is_offered_again() {
        String ended = dossiers.endedBilan();
        dossiers.complete(
                ended,
                BilanProcess.TASK_OFFER_FOLLOW_UP,
                FollowUps.accepted(Dossiers.inThreeDays().toString(), "Namur"));
        Visit mine = Visit.in(port, dossiers, post, ended).confirm(dossiers, post, ended);
        String id = jdbc.sql("select id from bc_appointment where case_number = :number and kind = 'FOLLOW_UP'")
                .param("number", ended)
                .query(String.class)
                .single();
        mine.get("/mon-bilan/rendez-vous/" + id + "/annulation");
        mine.post("/mon-bilan/rendez-vous/" + id + "/annulation");
        assertThat(mine.body()).contains("Votre rendez-vous est annulé");
        assertThat(dossiers.openTasks(ended)).contains(BilanProcess.TASK_OFFER_FOLLOW_UP);
    }

    @Test
    void a_page_costs_three_reads_and_an_act_one_commit_however_many_cases_are_open() {
        Statements.Cost look = Statements.of(() -> visit.once("/mon-bilan"));
        visit.get("/mon-bilan/delai");
        Statements.Cost act = Statements.of(() -> visit.raw("/mon-bilan/delai", extension()));
        for (int i = 0; i < 5; i++) {
            dossiers.request();
        }
        assertThat(Statements.of(() -> visit.once("/mon-bilan"))).isEqualTo(look);
        assertThat(look.statements())
                .as("the session, the case, its appointments")
                .isEqualTo(3);
        assertThat(act.commits()).isEqualTo(1);
        assertThat(act.statements()).isLessThan(80);
    }

    /** What the form sends. */
    private String extension() {
        return "date=2026-06-01&_csrf=" + visit.token();
    }

    @Test
    void nothing_is_offered_that_the_rules_do_not_allow() {
        assertThat(visit.get("/mon-bilan").body())
                .contains("/mon-bilan/delai", "/mon-bilan/retour", "/mon-bilan/arret")
                .doesNotContain("href=\"/mon-bilan/entretien", "href=\"/mon-bilan/effacement");
        for (String act : List.of("entretien", "effacement")) {
            assertThat(visit.get("/mon-bilan/" + act).body()).contains("Ce n’est pas possible maintenant");
            visit.get("/mon-bilan/delai");
            visit.post("/mon-bilan/" + act, "certain", "oui");
            assertThat(visit.body()).contains("Ce n’est pas possible maintenant");
        }
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.OPEN);
    }

    private List<CaseEvent.Kind> events() {
        return caseFiles.journal(new CaseNumber(number)).stream()
                .map(CaseEvent::kind)
                .toList();
    }

    private String appointment() {
        return jdbc.sql("select id from bc_appointment where case_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
