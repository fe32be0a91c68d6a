package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.AppointmentProcess.TASK_RECORD_SESSION;
import static org.jalon.process.BilanProcess.TASK_OFFER_FOLLOW_UP;
import static org.jalon.process.BilanProcess.TASK_REVIEW_PROGRESS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailKind;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offers, interviews and waiting in the twelve months after the end (R12); its clocks are {@link FollowUpClocksIT}'s. */
@ProcessTest
class FollowUpIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    private String number = "";

    /** The bilan ends on 20 March 2026. */
    @BeforeEach
    void aBilanEnds() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.endedBilan();
        assertThat(dossiers.file(number).end()).isEqualTo("2026-03-20");
    }

    @Test
    void an_accepted_offer_becomes_an_appointment_and_once_held_a_review() {
        accept("2026-05-05T10:00");
        assertThat(dossiers.file(number).followUpAnsweredOn()).isEqualTo(Dossiers.today());
        assertThat(traces.running(number, AppointmentProcess.KEY)).hasSize(1);
        dossiers.settle(number);
        Appointment appointment = followUp();
        assertThat(post.arrived(number, MailKind.APPOINTMENT_INVITATION))
                .last()
                .extracting(Post.Arrived::calendar)
                .asString()
                .contains("UID:" + appointment.id(), "METHOD:REQUEST");
        hold("2026-05-05T12:00");
        BpmnAwareTests.assertThat(traces.bilan(number)).isWaitingAt(TASK_REVIEW_PROGRESS);
        assertThat(dossiers.file(number).followUpDoneOn()).isEqualTo("2026-05-05");
        assertThat(traces.journal(number, CaseEvent.Kind.FOLLOW_UP_HELD)).containsExactly(appointment.id());
    }

    @Test
    void another_interview_is_offered_as_often_as_it_is_wanted() {
        accept("2026-05-05T10:00");
        hold("2026-05-05T12:00");
        review(true);
        accept("2026-08-11T10:00");
        hold("2026-08-11T12:00");
        review(true);
        accept("2026-11-17T10:00");
        hold("2026-11-17T12:00");
        review(false);
        BpmnAwareTests.assertThat(traces.bilan(number)).isWaitingFor(BilanProcess.MESSAGE_FOLLOW_UP_REQUESTED);
        assertThat(dossiers.openTasks(number)).isEmpty();
        assertThat(dossiers.file(number).followUpDoneOn()).isEqualTo("2026-05-05");
    }

    @Test
    void whoever_wants_no_other_interview_may_still_ask_for_one() {
        accept("2026-05-05T10:00");
        hold("2026-05-05T12:00");
        review(false);
        assertRequestIsHeard();
    }

    @Test
    void whoever_declined_may_still_ask_for_an_interview() {
        decline();
        assertThat(dossiers.file(number).followUpDoneOn()).isEqualTo(Dossiers.today());
        assertRequestIsHeard();
    }

    @Test
    void a_request_while_an_offer_is_open_is_answered_as_such() {
        assertThat(acts.requestFollowUp(new CaseNumber(number), null)).isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
    }

    @Test
    void an_interview_that_was_missed_is_offered_again_and_leaves_the_duty_open() {
        accept("2026-05-05T10:00");
        dossiers.letTimePass(number, LocalDate.parse("2026-05-06"));
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", "NO_SHOW");
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
        assertThat(dossiers.file(number).followUpDoneOn()).isNull();
    }

    @Test
    void an_interview_that_was_missed_after_one_that_was_held_is_offered_again_too() {
        accept("2026-05-05T10:00");
        hold("2026-05-05T12:00");
        review(true);
        accept("2026-06-02T10:00");
        dossiers.letTimePass(number, LocalDate.parse("2026-06-03"));
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", "EXCUSED");
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
    }

    @Test
    void an_interview_that_was_cancelled_is_offered_again() {
        accept("2026-05-05T10:00");
        dossiers.settle(number);
        assertThat(acts.cancel(followUp().id())).isEqualTo(CaseActs.Answer.HEARD);
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
    }

    @Test
    void a_second_interview_that_was_cancelled_is_not_taken_for_held() {
        accept("2026-05-05T10:00");
        hold("2026-05-05T12:00");
        review(true);
        accept("2026-06-02T10:00");
        dossiers.settle(number);
        assertThat(acts.cancel(followUp().id())).isEqualTo(CaseActs.Answer.HEARD);
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
    }

    @Test
    void an_interview_that_was_moved_is_held_at_its_new_time() {
        accept("2026-05-05T10:00");
        dossiers.settle(number);
        acts.reschedule(followUp().id(), AppointmentIT.slot("2026-05-12T10:00"));
        dossiers.letTimePass(number, LocalDate.parse("2026-05-08"));
        assertThat(dossiers.openTasks(number)).isEmpty();
        hold("2026-05-12T12:00");
        assertThat(dossiers.file(number).followUpDoneOn()).isEqualTo("2026-05-12");
    }

    @Test
    void whoever_cannot_be_reached_is_offered_an_interview_again_after_fourteen_days() {
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, "followUpAnswer", "UNREACHABLE");
        dossiers.letTimePass(number, LocalDate.parse("2026-04-02"));
        assertThat(dossiers.openTasks(number)).isEmpty();
        // 3 April 2026, a Friday: fourteen days after 20 March
        dossiers.letTimePass(number, LocalDate.parse("2026-04-03"));
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
        assertThat(traces.journal(number, CaseEvent.Kind.FOLLOW_UP_OFFERED)).containsExactly("UNREACHABLE");
        assertThat(dossiers.file(number).followUpDoneOn()).isNull();
    }

    private void accept(String start) {
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, FollowUps.accepted(start));
    }

    private void decline() {
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");
    }

    private void hold(String whenItIsOver) {
        dossiers.letTimePass(number, BilanCalendar.instantOf(LocalDateTime.parse(whenItIsOver)));
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1);
    }

    private void review(boolean another) {
        dossiers.complete(
                number, TASK_REVIEW_PROGRESS, "confidential_progress", "Des progrès", "anotherInterview", another);
    }

    private Appointment followUp() {
        return traces.appointments(number).stream()
                .filter(appointment -> appointment.kind() == AppointmentKind.FOLLOW_UP)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private void assertRequestIsHeard() {
        assertThat(acts.requestFollowUp(new CaseNumber(number), null)).isEqualTo(CaseActs.Answer.HEARD);
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
    }
}
