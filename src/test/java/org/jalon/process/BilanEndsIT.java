package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.process.BilanProcess.TASK_CONFIRM_ENGAGEMENT;
import static org.jalon.process.BilanProcess.TASK_DECIDE_AT_DEADLINE;
import static org.jalon.process.BilanProcess.TASK_DECIDE_OVERRUN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.mail.MailKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way in which a bilan ends before its time, and what it leaves behind (R6, R9, R17). */
@ProcessTest
class BilanEndsIT {

    private static final LocalDateTime PAST = LocalDateTime.parse("2026-03-05T10:00");
    private static final LocalDateTime TO_COME = LocalDateTime.parse("2026-09-01T10:00");
    private static final LocalDate DEADLINE_PASSED = LocalDate.parse("2026-04-28");
    private static final LocalDate LIMIT_PASSED = LocalDate.parse("2026-07-03");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    /** The ends of phases 1 to 3, from a case whose past appointment nobody recorded and whose next is to come. */
    enum End {
        NOT_ENGAGED(Closure.NOT_ENGAGED, "End_NotEngaged", MailKind.CLOSED_NOT_ENGAGED),
        WITHDRAWN_AT_DEADLINE(Closure.WITHDRAWN, "End_Withdrawn", MailKind.WITHDRAWN),
        WITHDRAWN_BY_MESSAGE(Closure.WITHDRAWN, "End_WithdrawnByMessage", MailKind.WITHDRAWN),
        OVERRUN(Closure.OVERRUN, "End_Overrun", MailKind.CLOSED_OVERRUN);

        final Closure closure;
        final String endEvent;
        final MailKind mail;

        End(Closure closure, String endEvent, MailKind mail) {
            this.closure = closure;
            this.endEvent = endEvent;
            this.mail = mail;
        }
    }

    private void bring(String number, End end) {
        switch (end) {
            case NOT_ENGAGED -> {
                dossiers.letTimePass(number, PAST.toLocalDate().plusDays(1));
                dossiers.complete(number, TASK_CONFIRM_ENGAGEMENT, "engaged", false);
            }
            case WITHDRAWN_AT_DEADLINE -> {
                dossiers.letTimePass(number, DEADLINE_PASSED);
                dossiers.complete(number, TASK_DECIDE_AT_DEADLINE, "decision", "WITHDRAW");
            }
            case WITHDRAWN_BY_MESSAGE -> {
                dossiers.letTimePass(number, PAST.toLocalDate().plusDays(1));
                withdraw(number);
            }
            case OVERRUN -> {
                dossiers.letTimePass(number, LIMIT_PASSED);
                dossiers.complete(number, TASK_DECIDE_OVERRUN, "overrunDecision", "CLOSE");
            }
        }
        dossiers.settle(number);
    }

    @ParameterizedTest
    @EnumSource
    void a_bilan_that_ends_closes_its_case_tells_the_beneficiary_and_leaves_nothing_running(End end) {
        String number = caseWithDiary();
        bring(number, end);
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(dossiers.file(number).closure()).isEqualTo(end.closure);
        assertThat(dossiers.file(number).closedOn()).isEqualTo(Dossiers.today());
        assertThat(traces.passed(number)).contains(end.endEvent);
        assertThat(traces.journal(number, CaseEvent.Kind.CLOSED)).containsExactly(end.closure.name());
        assertThat(post.only(number, end.mail).recipient()).isEqualTo("beneficiary");
        assertNothingRuns(number);
    }

    @ParameterizedTest
    @EnumSource
    void a_bilan_that_ends_withdraws_the_calendar_entries_to_come_and_counts_unrecorded_sessions_for_nothing(End end) {
        String number = caseWithDiary();
        bring(number, end);
        assertThat(traces.appointments(number))
                .extracting(Appointment::status)
                .containsExactly(AppointmentStatus.UNRECORDED, AppointmentStatus.CANCELLED);
        Appointment cancelled = traces.appointments(number).get(1);
        assertThat(post.only(number, MailKind.APPOINTMENT_CANCELLED).calendar())
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "UID:" + cancelled.id())
                .contains("DTSTART;TZID=Europe/Brussels:20260901T100000");
    }

    /** R6. */
    @Test
    void nothing_is_investigated_before_the_engagement_is_confirmed() {
        String number = caseWithDiary();
        assertThat(dossiers.openTasks(number))
                .containsExactly(TASK_CONFIRM_ENGAGEMENT, BilanProcess.TASK_PLAN_APPOINTMENTS);
        dossiers.complete(number, TASK_CONFIRM_ENGAGEMENT, "engaged", false);
        assertThat(traces.passed(number))
                .doesNotContain(BilanProcess.TASK_ANALYSE_NEEDS, "Phase_Investigation", "Start_Investigation");
    }

    /** R4. */
    @Test
    void nobody_is_engaged_without_knowing_that_a_bilan_gives_no_right_to_a_rise_or_a_job() {
        String number = dossiers.request();
        assertThatThrownBy(() -> dossiers.complete(
                        number, TASK_CONFIRM_ENGAGEMENT, "engaged", true, "noEntitlementAcknowledged", false))
                .hasMessageContaining("emploi");
        assertThat(dossiers.openTasks(number)).contains(TASK_CONFIRM_ENGAGEMENT);
    }

    /** R17. */
    @Test
    void the_beneficiary_may_stop_in_the_investigation() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        assertWithdrawalCloses(number);
    }

    /** R17. */
    @Test
    void the_beneficiary_may_stop_in_the_conclusion() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.investigation(number);
        assertWithdrawalCloses(number);
    }

    /** R17. */
    @Test
    void the_beneficiary_may_stop_in_the_follow_up_and_its_appointment_is_cancelled() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.endedBilan();
        dossiers.complete(number, BilanProcess.TASK_OFFER_FOLLOW_UP, FollowUps.accepted("2026-06-02T10:00"));
        dossiers.settle(number);
        assertThat(traces.running(number, AppointmentProcess.KEY)).hasSize(1);
        assertWithdrawalCloses(number);
        assertThat(post.only(number, MailKind.APPOINTMENT_CANCELLED).calendar()).contains("METHOD:CANCEL");
    }

    @Test
    void a_closed_case_waits_for_no_further_withdrawal() {
        String number = caseWithDiary();
        withdraw(number);
        assertThat(acts.withdraw(new CaseNumber(number), null)).isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
    }

    /** T3. */
    @Test
    void managers_may_let_a_bilan_go_on_beyond_four_months_with_a_reason_that_the_journal_keeps() {
        String number = caseWithDiary();
        dossiers.letTimePass(number, LIMIT_PASSED);
        assertThatThrownBy(() -> dossiers.complete(number, TASK_DECIDE_OVERRUN, "overrunDecision", "CONTINUE"))
                .hasMessageContaining("Motif");
        dossiers.complete(
                number, TASK_DECIDE_OVERRUN, "overrunDecision", "CONTINUE", "overrunReason", "Longue maladie");
        dossiers.settle(number);
        assertThat(traces.journal(number, CaseEvent.Kind.OVERRUN_CONTINUED)).containsExactly("Longue maladie");
        assertThat(traces.passed(number)).contains("End_OverrunContinued");
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(dossiers.openTasks(number))
                .contains(TASK_CONFIRM_ENGAGEMENT, BilanProcess.TASK_PLAN_APPOINTMENTS, TASK_DECIDE_AT_DEADLINE)
                .doesNotContain(TASK_DECIDE_OVERRUN);
    }

    @Test
    void a_bilan_that_reaches_its_end_cancels_what_is_left_of_its_diary_too() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.reachMinima(number);
        dossiers.plan(number, TO_COME);
        dossiers.investigation(number);
        dossiers.successFactors(number);
        dossiers.synthesis(number);
        dossiers.prepareReturn(number);
        dossiers.settle(number);
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.FOLLOW_UP);
        assertThat(traces.running(number, AppointmentProcess.KEY)).isEmpty();
        assertThat(post.only(number, MailKind.APPOINTMENT_CANCELLED).calendar()).contains("METHOD:CANCEL");
        assertThat(dossiers.openTasks(number)).containsExactly(BilanProcess.TASK_OFFER_FOLLOW_UP);
        assertThat(post.kinds(number)).contains(MailKind.SYNTHESIS_AVAILABLE);
    }

    private String caseWithDiary() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        dossiers.plan(number, PAST, TO_COME);
        dossiers.settle(number);
        assertThat(traces.running(number, AppointmentProcess.KEY)).hasSize(2);
        return number;
    }

    private void withdraw(String number) {
        assertThat(acts.withdraw(new CaseNumber(number), null)).isEqualTo(CaseActs.Answer.HEARD);
    }

    private void assertWithdrawalCloses(String number) {
        withdraw(number);
        dossiers.settle(number);
        assertThat(dossiers.file(number).closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(post.only(number, MailKind.WITHDRAWN).recipient()).isEqualTo("beneficiary");
        assertThat(post.only(number, MailKind.COUNSELLOR_WITHDRAWN).subject()).contains(number);
        assertNothingRuns(number);
    }

    private void assertNothingRuns(String number) {
        for (String process : List.of(BilanProcess.KEY, AppointmentProcess.KEY, MailProcess.KEY)) {
            assertThat(traces.running(number, process)).as(process).isEmpty();
        }
        assertThat(dossiers.tasks(number)).isEmpty();
        assertThat(dossiers.jobs(number)).isEmpty();
    }
}
