package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.mail.MailKind.ACKNOWLEDGEMENT;
import static org.jalon.mail.MailKind.APPOINTMENT_INVITATION;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jalon.casefile.CaseStatus;
import org.jalon.mail.FakeMailServer;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine as the outbox: no mail is lost, none is sent twice, and none holds a case up (process.md, courriel). */
@ProcessTest
@Tag("postgres")
class MailIT {

    private static final String ADDRESS = "marie.dupont@exemple.be";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MailServerSwitch mailServer;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private RuntimeService runtimeService;

    @Test
    void with_the_mail_server_down_a_whole_life_goes_on_and_later_each_mail_arrives_exactly_once() {
        mailServer.down();
        dossiers.todayIs("2026-03-02");
        String number = dossiers.endedBilan();
        dossiers.complete(number, BilanProcess.TASK_OFFER_FOLLOW_UP, FollowUps.accepted("2026-05-05T10:00"));
        dossiers.letTimePass(number, LocalDate.parse("2026-05-06"));
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1);
        dossiers.complete(
                number,
                BilanProcess.TASK_REVIEW_PROGRESS,
                "confidential_progress",
                "Des progrès",
                "anotherInterview",
                false);
        dossiers.letTimePass(number, LocalDate.parse("2027-03-22"));
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(dossiers.isRunning(number)).isFalse();
        assertThat(post.arrived(number)).isEmpty();
        mailServer.up();
        managersRetryEverything(number);
        assertEachArrivedOnce(number);
        assertThat(post.asked(number))
                .extracting(mail -> mail.request().kind())
                .contains(ACKNOWLEDGEMENT, MailKind.CLOSED);
    }

    @Test
    void after_a_short_failure_of_the_server_mails_leave_by_themselves() {
        mailServer.down();
        String number = caseOf();
        dossiers.plan(number);
        dossiers.settle(number);
        assertThat(post.asked(number)).extracting(MailFile::status).containsOnly(MailStatus.FAILED);
        mailServer.up();
        dossiers.letTimePass(number, Dossiers.now().plus(1, ChronoUnit.MINUTES));
        assertThat(post.kinds(number)).containsExactlyInAnyOrder(ACKNOWLEDGEMENT, APPOINTMENT_INVITATION);
        assertThat(traces.running(number, MailProcess.KEY)).isEmpty();
        assertEachArrivedOnce(number);
    }

    @Test
    void a_temporary_refusal_is_tried_again_after_growing_pauses_and_then_becomes_an_incident() throws IOException {
        try (FakeMailServer busy = new FakeMailServer().answering("RCPT", "451 later <" + ADDRESS + ">")) {
            mailServer.to(busy.port());
            String number = caseOf();
            List<Duration> pauses = new ArrayList<>();
            for (Job job = mailJob(number); job.getRetries() > 0; job = mailJob(number)) {
                assertThat(incidents(number)).isEmpty();
                Instant next = job.getDuedate().toInstant();
                pauses.add(Duration.between(Dossiers.now(), next));
                dossiers.letTimePass(number, next);
            }
            assertThat(pauses)
                    .containsExactly(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(6),
                            Duration.ofHours(12),
                            Duration.ofHours(24));
            assertThat(post.asked(number, ACKNOWLEDGEMENT).attempts()).isEqualTo(8);
            assertIncident(number, "451");
        }
    }

    @Test
    void an_address_that_is_refused_for_good_is_an_incident_at_once_that_names_nobody() throws IOException {
        try (FakeMailServer strict = new FakeMailServer().answering("RCPT", "550 unknown <" + ADDRESS + ">")) {
            mailServer.to(strict.port());
            String number = caseOf();
            assertThat(mailJob(number).getRetries()).isZero();
            assertThat(post.asked(number, ACKNOWLEDGEMENT).attempts()).isEqualTo(1);
            assertIncident(number, "550");
        }
    }

    @Test
    void a_mail_that_the_server_took_without_confirming_is_not_sent_again_by_itself() throws IOException {
        try (FakeMailServer silent = new FakeMailServer().answering(FakeMailServer.DOT, FakeMailServer.DROP)) {
            mailServer.to(silent.port());
            String number = caseOf();
            assertThat(silent.taken()).isEqualTo(1);
            assertThat(post.asked(number, ACKNOWLEDGEMENT).status()).isEqualTo(MailStatus.UNCERTAIN);
            assertIncident(number, "peut-être");
            dossiers.letTimePass(number, Dossiers.now().plus(3, ChronoUnit.DAYS));
            assertThat(silent.taken()).isEqualTo(1);
        }
    }

    /** A crash between the server's acceptance and our commit. */
    @Test
    void a_mail_found_in_the_middle_of_its_sending_is_uncertain_until_a_manager_sends_it_with_the_same_id() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        MailFile mail = post.asked(number, ACKNOWLEDGEMENT);
        mailBox.markSending(mail.id(), Dossiers.now());
        dossiers.settle(number);
        assertThat(mailBox.find(mail.id()).status()).isEqualTo(MailStatus.UNCERTAIN);
        assertThat(post.arrived(number)).isEmpty();
        assertIncident(number, "peut-être déjà parti");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-09"));
        assertThat(post.arrived(number)).isEmpty();
        managersRetryEverything(number);
        assertThat(post.only(number, ACKNOWLEDGEMENT).messageId()).isEqualTo(mail.messageId());
        assertThat(mailBox.find(mail.id()).status()).isEqualTo(MailStatus.SENT);
        assertThat(incidents(number)).isEmpty();
    }

    @Test
    void a_mail_keeps_its_message_id_at_every_try() throws IOException {
        String messageId;
        String number;
        try (FakeMailServer strict = new FakeMailServer().answering("RCPT", "550 unknown")) {
            mailServer.to(strict.port());
            number = caseOf();
            messageId = post.asked(number, ACKNOWLEDGEMENT).messageId();
        }
        mailServer.up();
        managersRetryEverything(number);
        assertThat(post.only(number, ACKNOWLEDGEMENT).messageId()).isEqualTo(messageId);
        assertThat(post.asked(number, ACKNOWLEDGEMENT).attempts()).isEqualTo(2);
    }

    @Test
    void a_mail_that_was_sent_already_is_not_sent_by_a_second_run_of_its_job() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        MailFile mail = post.asked(number, ACKNOWLEDGEMENT);
        mailBox.markSending(mail.id(), Dossiers.now());
        mailBox.markSent(mail.id(), Dossiers.now());
        dossiers.settle(number);
        assertThat(post.arrived(number)).isEmpty();
        assertThat(traces.running(number, MailProcess.KEY)).isEmpty();
    }

    /** A refused extension leads back to the passed reminder, which asks for its mails again. */
    @Test
    void asking_twice_for_the_same_mail_gives_one() {
        String number = caseOf();
        dossiers.letTimePass(number, LocalDate.parse("2026-04-28"));
        for (int i = 0; i < 2; i++) {
            dossiers.complete(
                    number,
                    BilanProcess.TASK_DECIDE_AT_DEADLINE,
                    "decision",
                    "EXTENSION_REQUESTED",
                    "requestedEndDate",
                    "2026-07-03");
            dossiers.letTimePass(number, Dossiers.today().plusDays(1));
        }
        assertThat(post.arrived(number, MailKind.COUNSELLOR_DEADLINE_PASSED)).hasSize(1);
        assertThat(post.arrived(number, MailKind.EXTENSION_REFUSED)).hasSize(2);
        assertEachArrivedOnce(number);
    }

    @Test
    void a_mail_whose_instance_a_manager_deletes_is_abandoned() {
        mailServer.down();
        String number = caseOf();
        runtimeService.deleteProcessInstance(mail(number).getId(), "Adresse inconnue");
        assertThat(post.asked(number, ACKNOWLEDGEMENT).status()).isEqualTo(MailStatus.ABANDONED);
        mailServer.up();
        dossiers.letTimePass(number, LocalDate.parse("2026-03-09"));
        assertThat(post.arrived(number)).isEmpty();
        assertThat(dossiers.isRunning(number)).isTrue();
    }

    /** What is asked for is undone with the step that asks for it. */
    @Test
    void a_task_that_is_refused_asks_for_no_mail() {
        String number = caseOf();
        int before = post.asked(number).size();
        try {
            dossiers.plan(number, Dossiers.inThreeDays(), Dossiers.inThreeDays());
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("même heure");
        }
        assertThat(post.asked(number)).hasSize(before);
        assertThat(traces.appointments(number)).isEmpty();
    }

    private String caseOf() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        dossiers.settle(number);
        return number;
    }

    private ProcessInstance mail(String number) {
        return traces.running(number, MailProcess.KEY).get(0);
    }

    private Job mailJob(String number) {
        return managementService
                .createJobQuery()
                .processInstanceId(mail(number).getId())
                .singleResult();
    }

    private List<Incident> incidents(String number) {
        return traces.running(number, MailProcess.KEY).stream()
                .flatMap(instance ->
                        runtimeService.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private void managersRetryEverything(String number) {
        for (ProcessInstance instance : traces.running(number, MailProcess.KEY)) {
            Job job = managementService
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            managementService.setJobRetries(job.getId(), 1);
            managementService.setJobDuedate(job.getId(), null);
        }
        dossiers.settle(number);
    }

    private void assertIncident(String number, String says) {
        assertThat(incidents(number)).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentMessage()).contains(says);
            String trace = managementService.getJobExceptionStacktrace(incident.getConfiguration());
            for (String shown : List.of(incident.getIncidentMessage(), trace)) {
                assertThat(shown).doesNotContain(ADDRESS, "Dupont", "marie");
            }
        });
    }

    private void assertEachArrivedOnce(String number) {
        assertThat(post.arrived(number))
                .extracting(Post.Arrived::messageId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        post.asked(number).stream().map(MailFile::messageId).toList());
        assertThat(post.asked(number)).extracting(MailFile::status).containsOnly(MailStatus.SENT);
        assertThat(traces.running(number, MailProcess.KEY)).isEmpty();
    }
}
