package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.mail.MailKind.COUNSELLOR_DEADLINE_PASSED;
import static org.jalon.mail.MailKind.COUNSELLOR_DEADLINE_REMINDER;
import static org.jalon.mail.MailKind.COUNSELLOR_OVERRUN;
import static org.jalon.mail.MailKind.DEADLINE_REMINDER;
import static org.jalon.mail.MailKind.MANAGER_OVERRUN;
import static org.jalon.process.BilanProcess.TASK_DECIDE_AT_DEADLINE;
import static org.jalon.process.BilanProcess.TASK_DECIDE_OVERRUN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jalon.casefile.CaseEvent;
import org.jalon.mail.MailKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens around the eight weeks and the four months (R9, T1, T2, T3); extensions are {@link ExtensionIT}'s. */
@ProcessTest
class DeadlineIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    /** T1: a week before, or on the last working day before that; 1 May and Easter Monday 2026 are holidays. */
    @ParameterizedTest(name = "a bilan that starts on {0} is reminded of on {1}")
    @CsvSource(textBlock = """
                    2026-03-02, 2026-04-20T08:00
                    2026-03-07, 2026-04-24T08:00
                    2026-03-08, 2026-04-24T08:00
                    2026-03-13, 2026-04-30T08:00
                    2026-03-15, 2026-04-30T08:00
                    2026-02-16, 2026-04-03T08:00
                    """)
    void beneficiary_and_counsellor_are_reminded_once_a_week_before_the_deadline(
            LocalDate start, LocalDateTime reminder) {
        String number = caseOf(start);
        dossiers.letTimePass(number, start.plusDays(56));
        assertThat(post.askedAt(number, DEADLINE_REMINDER)).containsExactly(reminder);
        assertThat(post.askedAt(number, COUNSELLOR_DEADLINE_REMINDER)).containsExactly(reminder);
        assertThat(post.only(number, DEADLINE_REMINDER).recipient()).isEqualTo("beneficiary");
        assertThat(post.only(number, COUNSELLOR_DEADLINE_REMINDER).recipient()).isEqualTo(EngineTestSetup.COUNSELLOR);
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_DECIDE_AT_DEADLINE);
    }

    @Test
    void the_reminder_says_what_is_missing_and_until_when_more_time_may_be_asked_for() {
        String number = caseOf("2026-03-02");
        dossiers.holdSession(number, "2");
        dossiers.letTimePass(number, LocalDate.parse("2026-04-21"));
        for (MailKind kind : new MailKind[] {DEADLINE_REMINDER, COUNSELLOR_DEADLINE_REMINDER}) {
            assertThat(post.only(number, kind).text())
                    .contains("10 h", "5", "2 juillet 2026")
                    .containsIgnoringCase("27 avril 2026");
        }
    }

    /** T2: the deadline is inclusive. */
    @Test
    void the_counsellor_must_decide_from_midnight_after_the_deadline() {
        String number = caseOf("2026-03-02");
        dossiers.letTimePass(number, at("2026-04-27T23:59:59"));
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_DECIDE_AT_DEADLINE);
        dossiers.letTimePass(number, at("2026-04-28T00:00:00"));
        assertThat(dossiers.openTasks(number)).contains(TASK_DECIDE_AT_DEADLINE);
        assertThat(post.askedAt(number, COUNSELLOR_DEADLINE_PASSED))
                .containsExactly(LocalDateTime.parse("2026-04-28T00:00"));
        BpmnAwareTests.assertThat(dossiers.task(number, TASK_DECIDE_AT_DEADLINE))
                .isAssignedTo(EngineTestSetup.COUNSELLOR);
        assertThat(dossiers.task(number, TASK_DECIDE_AT_DEADLINE).getDueDate()).isNotNull();
    }

    @Test
    void concluding_soon_is_asked_again_after_seven_days_as_often_as_it_is_said() {
        String number = caseOf("2026-03-02");
        dossiers.letTimePass(number, LocalDate.parse("2026-04-28"));
        dossiers.complete(number, TASK_DECIDE_AT_DEADLINE, "decision", "CONCLUDE_SOON");
        dossiers.letTimePass(number, at("2026-05-05T07:59:59"));
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_DECIDE_AT_DEADLINE);
        dossiers.letTimePass(number, at("2026-05-05T08:00:00"));
        dossiers.complete(number, TASK_DECIDE_AT_DEADLINE, "decision", "CONCLUDE_SOON");
        dossiers.letTimePass(number, LocalDate.parse("2026-05-12"));
        assertThat(dossiers.openTasks(number)).contains(TASK_DECIDE_AT_DEADLINE);
        assertThat(traces.journal(number, CaseEvent.Kind.CONCLUDING_SOON)).hasSize(2);
        assertThat(post.arrived(number, COUNSELLOR_DEADLINE_PASSED)).hasSize(1);
    }

    @Test
    void a_bilan_that_ends_in_time_is_reminded_of_nothing() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.endedBilan();
        dossiers.letTimePass(number, LocalDate.parse("2026-07-04"));
        assertThat(post.kinds(number))
                .doesNotContain(DEADLINE_REMINDER, COUNSELLOR_DEADLINE_PASSED, MANAGER_OVERRUN, COUNSELLOR_OVERRUN);
    }

    /** T3. */
    @Test
    void managers_must_decide_once_the_four_months_are_over() {
        String number = caseOf("2026-03-02");
        dossiers.letTimePass(number, at("2026-07-02T23:59:59"));
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_DECIDE_OVERRUN);
        dossiers.letTimePass(number, at("2026-07-03T00:00:00"));
        BpmnAwareTests.assertThat(dossiers.task(number, TASK_DECIDE_OVERRUN))
                .isNotAssigned()
                .hasCandidateGroup(Groups.MANAGERS);
        assertThat(post.only(number, MANAGER_OVERRUN).recipient()).isEqualTo(EngineTestSetup.MANAGER);
        assertThat(post.only(number, MANAGER_OVERRUN).text()).doesNotContain("Dupont");
        assertThat(post.only(number, COUNSELLOR_OVERRUN).recipient()).isEqualTo(EngineTestSetup.COUNSELLOR);
        dossiers.letTimePass(number, LocalDate.parse("2026-12-01"));
        assertThat(post.arrived(number, MANAGER_OVERRUN)).hasSize(1);
    }

    /** Month ends clamp: 31 October + 4 months is 28 February, and nothing of it is left to the engine's parser. */
    @Test
    void the_four_months_end_on_the_last_day_of_a_shorter_month() {
        String number = caseOf("2026-10-31");
        dossiers.letTimePass(number, LocalDate.parse("2027-03-02"));
        assertThat(post.askedAt(number, MANAGER_OVERRUN)).containsExactly(LocalDateTime.parse("2027-03-01T00:00"));
    }

    @Test
    void after_a_stop_over_the_reminder_and_the_deadline_only_the_deadline_is_told() {
        String number = caseOf("2026-03-02");
        post.forget();
        dossiers.todayIs("2026-04-30");
        dossiers.settle(number);
        assertThat(post.kinds(number)).containsExactly(COUNSELLOR_DEADLINE_PASSED);
        assertThat(dossiers.openTasks(number)).contains(TASK_DECIDE_AT_DEADLINE);
    }

    @Test
    void a_reminder_that_a_stop_made_late_is_still_sent_once_before_the_deadline() {
        String number = caseOf("2026-03-02");
        dossiers.todayIs("2026-04-24");
        dossiers.settle(number);
        dossiers.settle(number);
        assertThat(post.askedAt(number, DEADLINE_REMINDER)).containsExactly(LocalDateTime.parse("2026-04-24T09:00"));
    }

    private String caseOf(String start) {
        return caseOf(LocalDate.parse(start));
    }

    private String caseOf(LocalDate start) {
        dossiers.todayIs(start);
        String number = dossiers.request();
        dossiers.settle(number);
        return number;
    }

    private static Instant at(String brussels) {
        return LocalDateTime.parse(brussels)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant();
    }
}
