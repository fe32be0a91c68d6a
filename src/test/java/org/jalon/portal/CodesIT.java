package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.mail.MailKind;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One-time codes: what is more than looking needs one, and nobody gets far by guessing. */
@ProcessTest
@Tag("postgres")
class CodesIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

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
    void a_code_from_the_mail_lets_this_browser_act_for_half_an_hour() {
        Visit visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        visit.get("/mon-bilan/delai");
        assertThat(visit.body()).contains("Jusqu’à quelle date");
        pass(Duration.ofMinutes(31));
        visit.get("/mon-bilan/delai");
        assertThat(visit.path()).startsWith("/mon-bilan/code");
    }

    @Test
    void a_code_opens_no_other_browser() {
        Visit mine = Visit.in(port, dossiers, post, number);
        Visit thief = Visit.in(port, dossiers, post, number);
        mine.get("/mon-bilan/code");
        mine.post("/mon-bilan/code");
        dossiers.settle(number);
        thief.get("/mon-bilan/code/saisie");
        thief.post("/mon-bilan/code/saisie", "code", Visit.code(post, number));
        assertThat(thief.body()).contains("Ce code ne vaut plus");
        mine.get("/mon-bilan/code/saisie");
        mine.post("/mon-bilan/code/saisie", "code", Visit.code(post, number));
        assertThat(mine.path()).isEqualTo("/mon-bilan");
    }

    @Test
    void a_code_works_once() {
        Visit visit = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        pass(Duration.ofMinutes(5));
        visit.get("/mon-bilan/code/saisie");
        visit.post("/mon-bilan/code/saisie", "code", Visit.code(post, number));
        assertThat(visit.body()).contains("Ce code ne vaut plus");
    }

    @Test
    void a_code_is_good_for_ten_minutes_after_its_mail_has_left() {
        Visit visit = asking();
        pass(Duration.ofMinutes(20)); // the mail waits
        dossiers.settle(number);
        pass(Duration.ofMinutes(9));
        visit.post("/mon-bilan/code/saisie", "code", "000000x");
        assertThat(visit.body()).contains("Ce n’est pas le bon code");
        pass(Duration.ofMinutes(2));
        visit.post("/mon-bilan/code/saisie", "code", Visit.code(post, number));
        assertThat(visit.body()).contains("Ce code ne vaut plus");
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_worth_nothing() {
        Visit visit = asking();
        dossiers.settle(number);
        for (int i = 0; i < 5; i++) {
            visit.post("/mon-bilan/code/saisie", "code", "99999" + i + "9");
            assertThat(visit.body()).contains("Ce n’est pas le bon code");
        }
        visit.post("/mon-bilan/code/saisie", "code", Visit.code(post, number));
        assertThat(visit.body()).contains("Ce code ne vaut plus");
        visit.get("/mon-bilan/delai");
        assertThat(visit.path()).startsWith("/mon-bilan/code");
    }

    @Test
    void only_the_newest_code_counts() {
        Visit visit = asking();
        dossiers.settle(number);
        String first = Visit.code(post, number);
        pass(Duration.ofSeconds(5));
        visit.get("/mon-bilan/code");
        visit.post("/mon-bilan/code");
        dossiers.settle(number);
        visit.post("/mon-bilan/code/saisie", "code", first);
        assertThat(visit.path()).isEqualTo("/mon-bilan/code/saisie");
        visit.post("/mon-bilan/code/saisie", "code", Visit.code(post, number));
        assertThat(visit.path()).isEqualTo("/mon-bilan");
    }

    @Test
    void codes_cannot_be_asked_for_without_end() {
        Visit visit = Visit.in(port, dossiers, post, number);
        visit.get("/mon-bilan/code");
        for (int i = 0; i < 3; i++) {
            visit.post("/mon-bilan/code");
            visit.get("/mon-bilan/code");
        }
        visit.post("/mon-bilan/code");
        assertThat(visit.status()).isEqualTo(429);
        assertThat(visit.body()).contains("Trop d’essais");
        dossiers.settle(number);
        assertThat(post.arrived(number, MailKind.ACCESS_CODE)).hasSize(3);
    }

    @Test
    void a_code_that_nobody_waits_for_any_more_is_never_sent() {
        Visit visit = asking();
        visit.post("/mon-bilan/sortie");
        dossiers.settle(number);
        assertThat(post.arrived(number, MailKind.ACCESS_CODE)).isEmpty();
        assertThat(visit.get("/mon-bilan").body()).contains("Recevoir un nouveau lien");
    }

    @Test
    void where_a_code_leads_is_one_of_our_pages() {
        for (String target : List.of("//evil.example", "https://evil.example", "../camunda", "a\nb", "x?y=z")) {
            Visit visit = Visit.in(port, dossiers, post, number);
            visit.get("/mon-bilan/code");
            visit.post("/mon-bilan/code", "vers", target);
            dossiers.settle(number);
            visit.post("/mon-bilan/code/saisie", "vers", target, "code", Visit.code(post, number));
            assertThat(visit.path()).as(target).isEqualTo("/mon-bilan");
            pass(Duration.ofMinutes(20));
        }
    }

    @Test
    void who_holds_a_link_keeps_its_owner_from_no_code() {
        Visit thief = Visit.in(port, dossiers, post, number);
        for (int i = 0; i < 12; i++) {
            thief.get("/mon-bilan/code/saisie");
            thief.post("/mon-bilan/code/saisie", "code", "x");
        }
        assertThat(thief.status()).isEqualTo(429);
        Visit mine = Visit.in(port, dossiers, post, number).confirm(dossiers, post, number);
        assertThat(mine.path()).isEqualTo("/mon-bilan");
    }

    private Visit asking() {
        Visit visit = Visit.in(port, dossiers, post, number);
        visit.get("/mon-bilan/code");
        visit.post("/mon-bilan/code");
        assertThat(visit.path()).isEqualTo("/mon-bilan/code/saisie");
        return visit;
    }

    private static void pass(Duration time) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(now.plus(time)));
    }
}
