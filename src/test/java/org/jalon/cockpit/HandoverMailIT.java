package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.Handover;
import org.jalon.process.MailServerSwitch;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told about a handover, and that mails which wait for the old counsellor reach the new one. */
@ProcessTest
@Tag("postgres")
class HandoverMailIT {

    private static final String CLAIRE = EngineTestSetup.COUNSELLOR;
    private static final String KARIM = EngineTestSetup.OTHER_COUNSELLOR;

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Handover handover;

    @Autowired
    private Post post;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private MailServerSwitch mailServer;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fresh() {
        rows.forgetAll();
        mailServer.up();
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void the_new_counsellor_and_the_beneficiary_are_told_in_neutral_subjects() {
        String number = dossiers.request();
        dossiers.settle(number);
        to(number, KARIM);
        dossiers.settle(number);

        Post.Arrived told = post.only(number, MailKind.COUNSELLOR_HANDED_OVER);
        assertThat(told.recipient()).isEqualTo(KARIM);
        assertThat(told.subject()).contains(number).doesNotContain("Dupont", "Marie");
        assertThat(told.text()).doesNotContain("Dupont");
        Post.Arrived changed = post.only(number, MailKind.HANDED_OVER);
        assertThat(changed.subject()).isEqualTo("Une autre personne vous accompagne");
        assertThat(changed.text())
                .contains("c’est Karim Essai qui vous accompagne")
                .doesNotContain("Claire");
        assertThat(dossiers.mailsTo(CLAIRE + "@centre.example")).isEmpty();
    }

    @Test
    void before_the_request_is_answered_the_beneficiary_learns_one_name_only() {
        String number = dossiers.request();
        jdbc.sql("update bc_case set status = 'RECEIVED', phase = null, phase_entered_on = null, started_on = null,"
                        + " deadline = null, absolute_limit = null where case_number = :number")
                .param("number", number)
                .update();
        assertThat(caseFiles.get(new CaseNumber(number)).status()).isEqualTo(CaseStatus.RECEIVED);
        to(number, KARIM);

        assertThat(kinds(number)).contains(MailKind.COUNSELLOR_HANDED_OVER).doesNotContain(MailKind.HANDED_OVER);
    }

    @Test
    void what_waits_for_the_old_counsellor_reaches_the_new_one_and_what_was_theirs_alone_is_given_up() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.settle(number);
        mailServer.down();
        dossiers.letTimePass(number, dossiers.file(number).currentDeadline().plusDays(1));
        assertThat(post.asked(number, MailKind.COUNSELLOR_DEADLINE_PASSED).status())
                .isNotEqualTo(MailStatus.SENT);
        to(number, KARIM);
        to(number, CLAIRE);
        to(number, KARIM);
        mailServer.up();
        post.forget();
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));

        assertThat(post.only(number, MailKind.COUNSELLOR_DEADLINE_PASSED).recipient())
                .isEqualTo(KARIM);
        assertThat(dossiers.mailsTo(CLAIRE + "@centre.example")).isEmpty();
        assertThat(mailBox.ofCase(number).stream()
                        .filter(mail -> mail.request().kind() == MailKind.COUNSELLOR_HANDED_OVER
                                && mail.request().recipient().equals(CLAIRE)))
                .extracting(mail -> mail.status())
                .containsOnly(MailStatus.ABANDONED);
    }

    @Test
    void an_uncertain_mail_that_a_manager_sends_again_goes_to_the_new_counsellor_unless_told_already() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.letTimePass(number, dossiers.file(number).currentDeadline().plusDays(1));
        jdbc.sql("update bc_mail set status = 'UNCERTAIN', sent_at = null where case_number = :number and kind = :kind")
                .param("number", number)
                .param("kind", MailKind.COUNSELLOR_DEADLINE_PASSED.name())
                .update();
        to(number, KARIM);
        assertThat(post.asked(number, MailKind.COUNSELLOR_DEADLINE_PASSED)
                        .request()
                        .recipient())
                .isEqualTo(KARIM);
        assertThat(dossiers.task(number, BilanProcess.TASK_DECIDE_AT_DEADLINE).getAssignee())
                .isEqualTo(KARIM);

        // the same news, told to Claire once more: a row of hers exists, so this one may not become a second
        jdbc.sql(
                        "insert into bc_mail select 'told-before', case_number, kind, occurrence, :claire, facts, appointment_id,"
                                + " message_id, 'SENT', attempts, last_failure_nature, last_failure_code, requested_at, changed_at,"
                                + " requested_at from bc_mail where case_number = :number and kind = :kind")
                .param("claire", CLAIRE)
                .param("number", number)
                .param("kind", MailKind.COUNSELLOR_DEADLINE_PASSED.name())
                .update();
        to(number, CLAIRE);
        assertThat(mailBox.find("told-before").status()).isEqualTo(MailStatus.SENT);
        assertThat(mailBox.ofCase(number).stream()
                        .filter(mail -> mail.request().kind() == MailKind.COUNSELLOR_DEADLINE_PASSED)
                        .map(mail -> mail.request().recipient()))
                .containsExactlyInAnyOrder(CLAIRE, KARIM);
    }

    private void to(String number, String successor) {
        handover.one(number, successor, EngineTestSetup.MANAGER);
        dossiers.todayIs(Dossiers.today().plusDays(1)); // each handover has its moment
    }

    private List<MailKind> kinds(String number) {
        return mailBox.ofCase(number).stream()
                .map(mail -> mail.request().kind())
                .toList();
    }
}
