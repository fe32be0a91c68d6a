package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.process.AppointmentProcess.TASK_RECORD_SESSION;
import static org.jalon.process.BilanProcess.TASK_COMPLETE_SESSIONS;
import static org.jalon.process.BilanProcess.TASK_PREPARE_RETURN;

import java.time.LocalDate;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.mail.MailKind;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The hours and the appointments without which no synthesis is delivered, and beyond which nothing is entered (R7, R8). */
@ProcessTest
class MinimaIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private Appointments appointments;

    private String number = "";

    @BeforeEach
    void aCaseBegins() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        dossiers.preliminary(number);
    }

    @Test
    void a_quarter_of_an_hour_too_little_of_interviews_holds_the_synthesis_back() {
        hold("2", "2", "2", "2", "2", "1.75");
        conclude();
        assertHeldBack();
        assertThat(missing().interviews()).isEqualTo(new Hours(1));
    }

    @Test
    void twelve_hours_in_five_appointments_hold_the_synthesis_back() {
        hold("2.5", "2.5", "2.5", "2.5", "2");
        conclude();
        assertHeldBack();
        assertThat(missing().appointments()).isEqualTo(1);
    }

    @Test
    void twelve_hours_in_six_appointments_deliver_the_synthesis() {
        hold("2", "2", "2", "2", "2", "2");
        conclude();
        assertDelivered();
        assertThat(traces.passed(number)).doesNotContain(TASK_COMPLETE_SESSIONS);
    }

    @Test
    void the_minima_are_asked_again_after_each_completion_until_they_are_reached() {
        hold("2.5", "2.5", "2.5", "2.5", "2");
        conclude();
        dossiers.complete(number, TASK_COMPLETE_SESSIONS);
        assertHeldBack();
        hold("0.25");
        dossiers.complete(number, TASK_COMPLETE_SESSIONS);
        assertDelivered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_SHOW", "EXCUSED"})
    void an_appointment_that_was_not_held_counts_for_nothing(String attendance) {
        hold("2.5", "2.5", "2.5", "2.5", "2");
        meet();
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", attendance);
        conclude();
        assertHeldBack();
        assertThat(ledger().heldAppointments()).isEqualTo(5);
    }

    @Test
    void twenty_hours_in_all_fit() {
        hold("2", "2", "2", "2", "2");
        dossiers.holdSession(number, "2", "8");
        assertThat(ledger().done().total()).isEqualTo(Hours.of(20));
        assertThat(ledger().left()).isEqualTo(Hours.ZERO);
        conclude();
        assertDelivered();
    }

    @Test
    void a_quarter_of_an_hour_beyond_twenty_is_refused_with_what_is_left_and_writes_nothing() {
        hold("2", "2", "2", "2", "2");
        meet();
        assertThatThrownBy(() -> dossiers.complete(
                        number,
                        TASK_RECORD_SESSION,
                        "attendance",
                        "HELD",
                        "interviewHours",
                        2,
                        "counsellorWorkHours",
                        8.25))
                .hasMessage("Ces heures dépasseraient le maximum de 20 h du bilan : il en reste 10 h,"
                        + " corrigez les heures de la séance.");
        assertThat(dossiers.openTasks(number)).contains(TASK_RECORD_SESSION);
        assertThat(traces.appointments(number).get(5).status()).isEqualTo(AppointmentStatus.PLANNED);
        assertThat(ledger().done().total()).isEqualTo(Hours.of(10));
        dossiers.complete(
                number,
                TASK_RECORD_SESSION,
                "attendance",
                "HELD",
                "interviewHours",
                2,
                "evaluationHours",
                3.5,
                "individualWorkHours",
                0.25,
                "counsellorWorkHours",
                4.25);
        assertThat(ledger().left()).isEqualTo(Hours.ZERO);
    }

    @Test
    void hours_are_counted_in_quarters_and_never_negative() {
        meet();
        for (Object hours : new Object[] {0.1, -1, 0}) {
            assertThatThrownBy(() -> dossiers.complete(
                            number, TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", hours))
                    .as("%s hours", hours)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(ledger().heldAppointments()).isZero();
    }

    @Test
    void follow_up_interviews_count_in_no_total() {
        hold("2", "2", "2", "2", "2");
        dossiers.holdSession(number, "2", "8");
        conclude();
        dossiers.prepareReturn(number);
        dossiers.complete(number, BilanProcess.TASK_OFFER_FOLLOW_UP, FollowUps.accepted("2026-06-01T10:00"));
        dossiers.letTimePass(number, LocalDate.parse("2026-06-02"));
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 3);
        assertThat(traces.appointments(number)).extracting(Appointment::status).containsOnly(AppointmentStatus.HELD);
        assertThat(ledger().done().total()).isEqualTo(Hours.of(20));
        assertThat(ledger().heldAppointments()).isEqualTo(6);
        assertThat(dossiers.openTasks(number)).containsExactly(BilanProcess.TASK_REVIEW_PROGRESS);
    }

    private void hold(String... interviewHours) {
        for (String hours : interviewHours) {
            dossiers.holdSession(number, hours);
        }
    }

    private void meet() {
        dossiers.plan(number);
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
    }

    private void conclude() {
        dossiers.investigation(number);
        dossiers.successFactors(number);
        dossiers.synthesis(number);
    }

    private void assertHeldBack() {
        assertThat(dossiers.openTasks(number)).contains(TASK_COMPLETE_SESSIONS).doesNotContain(TASK_PREPARE_RETURN);
        assertThat(dossiers.file(number).synthesisOn()).isNull();
        assertThat(traces.passed(number)).doesNotContain("Deliver_Synthesis");
    }

    private void assertDelivered() {
        assertThat(dossiers.openTasks(number)).contains(TASK_PREPARE_RETURN).doesNotContain(TASK_COMPLETE_SESSIONS);
        assertThat(dossiers.file(number).synthesisOn()).isEqualTo(Dossiers.today());
        dossiers.settle(number);
        assertThat(post.only(number, MailKind.SYNTHESIS_AVAILABLE).recipient()).isEqualTo("beneficiary");
    }

    private HoursLedger ledger() {
        return appointments.ledger(number, dossiers.file(number).rules().hours());
    }

    private HoursLedger.Missing missing() {
        return ledger().missing();
    }
}
