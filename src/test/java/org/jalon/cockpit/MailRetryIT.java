package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jalon.browser.WebappSession;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.MailServerSwitch;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager sees which mails did not leave and has them tried again. */
@ProcessTest
@Tag("postgres")
class MailRetryIT {

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private MailServerSwitch mailServer;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private FailedMails failedMails;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String number = "";

    @BeforeEach
    void anUnsentMail() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-02");
        mailServer.down();
        number = dossiers.request();
        dossiers.settle(number);
        mailServer.up();
    }

    @Test
    void a_mail_that_is_still_being_tried_says_so_and_a_retry_sends_it_at_once() {
        FailedMails.Line line = onlyLine();
        assertThat(line.number()).isEqualTo(number);
        assertThat(line.kind()).isEqualTo(MailKind.ACKNOWLEDGEMENT);
        assertThat(line.nature()).startsWith("passagère");
        assertThat(line.next()).isEqualTo("Jalon réessaie de lui-même");
        assertThat(line.since()).isEqualTo("2026-03-02T09:00");
        assertThat(line.instance()).isNotNull();

        assertThat(retry(line.id(), false).statusCode()).isEqualTo(204);
        dossiers.settle(number);

        assertThat(mail().status()).isEqualTo(MailStatus.SENT);
        HttpResponse<String> again = retry(line.id(), false);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Ce courriel n'attend plus");
    }

    @Test
    void after_the_last_try_the_mail_waits_for_a_manager() {
        mailServer.down();
        dossiers.letTimePass(number, Dossiers.today().plusDays(3));
        mailServer.up();
        FailedMails.Line line = onlyLine();
        assertThat(line.attempts()).isEqualTo(8);
        assertThat(line.next()).isEqualTo("attend votre décision");

        retry(line.id(), false);
        dossiers.settle(number);

        assertThat(mail().status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void an_uncertain_mail_is_retried_only_by_who_accepts_that_it_may_arrive_twice() {
        jdbc.sql("update bc_mail set status = 'UNCERTAIN', last_failure_nature = 'UNCERTAIN'")
                .update();
        FailedMails.Line line = onlyLine();
        assertThat(line.uncertain()).isTrue();
        assertThat(line.nature()).contains("peut-être déjà parti");

        HttpResponse<String> refused = retry(line.id(), false);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("confirmez qu'il peut arriver deux fois");
        assertThat(retry(line.id(), true).statusCode()).isEqualTo(204);
        dossiers.settle(number);

        assertThat(mail().status()).isEqualTo(MailStatus.SENT);
    }

    private HttpResponse<String> retry(String id, boolean twiceAccepted) {
        return WebappSession.login(port, EngineTestSetup.MANAGER, "cockpit")
                .post("api/jalon/suivi/courriels/" + id + "/relance", "{\"twiceAccepted\":" + twiceAccepted + "}");
    }

    private FailedMails.Line onlyLine() {
        FailedMails.Page page = failedMails.page(FiguresIT.filter("2026-03-02", null), 0);
        assertThat(page.mails()).hasSize(1);
        return page.mails().get(0);
    }

    private MailFile mail() {
        return mailBox.ofCase(number).get(0);
    }
}
