package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.ErasureCertificate;
import org.jalon.casefile.ErasureCertificate.Kind;
import org.jalon.casefile.ErasureCertificate.Rule;
import org.jalon.casefile.ErasureCertificates;
import org.jalon.process.retention.RetentionSweep;
import org.jalon.process.retention.RetentionSweep.Outcome;
import org.jalon.results.ConfidentialNotes;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was closed is destroyed in time, and nobody finds it anywhere afterwards. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("postgres")
class RetentionIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private MarkedLives lives;

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private ErasureCertificates certificates;

    @Autowired
    private ConfidentialNotes notes;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void results_live_a_month_after_the_closure_and_the_person_two_years() {
        dossiers.todayIs("2026-03-02");
        String number = lives.endedBilan();
        lives.followUpAndClose(number);
        LocalDate closed = closedOn(number);
        List<String> instances = lives.instances(number);
        notes.read(number, EngineTestSetup.COUNSELLOR, Dossiers.now());
        assertThat(lives.places())
                .as("the marker stands wherever something may be written")
                .contains(
                        "bc_case.first_name",
                        "bc_case.last_name",
                        "bc_case.email",
                        "bc_case.early_end_reason",
                        "bc_appointment.place",
                        "bc_hours_correction.reason",
                        "bc_mail.facts",
                        "act_hi_varinst.text_",
                        "act_hi_detail.text_",
                        "act_hi_comment.message_",
                        "act_hi_attachment.name_",
                        "act_hi_op_log.annotation_",
                        "act_ge_bytearray.bytes_");

        onTheLastDay(closed.plusMonths(1));
        sweep.run();
        int results = results(number);
        assertThat(results).as("notes and the two documents").isGreaterThan(12);
        assertThat(certificates(number)).isEmpty();

        afterTheDay(closed.plusMonths(1));
        sweep.run();
        assertThat(results(number)).isZero();
        assertThat(dossiers.file(number).beneficiary().firstName()).isEqualTo(MarkedLives.MARKER);
        assertThat(certificates(number))
                .containsExactly(new ErasureCertificate(
                        dossiers.file(number).number(), Kind.RESULTS, Rule.RETENTION, Dossiers.now(), null, results));

        onTheLastDay(closed.plusMonths(24));
        sweep.run();
        assertThat(dossiers.file(number).beneficiary().firstName()).isEqualTo(MarkedLives.MARKER);

        afterTheDay(closed.plusMonths(24));
        sweep.run();
        assertThat(lives.places()).isEmpty();
        assertThat(lives.places(MarkedLives.PHONE)).isEmpty();
        assertThat(lives.places(number))
                .containsExactly(
                        "bc_appointment.case_number", "bc_case.case_number", "bc_erasure_certificate.case_number");
        assertThat(instances).hasSizeGreaterThan(20).allSatisfy(id -> assertThat(lives.places(id))
                .isEmpty());
        assertThat(certificates(number)).extracting(ErasureCertificate::kind).containsExactly(Kind.CASE, Kind.RESULTS);
    }

    @Test
    void a_bilan_that_went_on_too_long_leaves_nothing_either() {
        dossiers.todayIs("2026-03-02");
        String number = lives.overrunBilan();
        lives.followUpAndClose(number);
        assertThat(lives.places()).contains("bc_case_event.detail");
        afterTheDay(closedOn(number).plusMonths(24));
        sweep.run();
        assertThat(lives.places()).isEmpty();
    }

    @Test
    void what_somebody_writes_after_an_erasure_is_found() {
        dossiers.todayIs("2026-03-02");
        String open = dossiers.request();
        String task = dossiers.task(open, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId();
        afterTheDay(LocalDate.parse("2040-01-01"));
        sweep.run();
        taskService.createComment(task, null, "Avant Merle-Noir après");
        assertThat(lives.places("Merle-Noir")).contains("act_hi_comment.message_", "act_hi_comment.full_msg_");
    }

    @Test
    void a_case_without_a_closure_is_never_touched() {
        dossiers.todayIs("2026-03-02");
        String open = dossiers.request();
        String followed = dossiers.endedBilan();
        int results = results(followed);
        assertThat(results).isPositive();
        afterTheDay(LocalDate.parse("2050-01-01"));
        sweep.run();
        assertThat(dossiers.file(open).beneficiary().lastName()).isEqualTo("Dupont");
        assertThat(dossiers.file(followed).status()).isEqualTo(CaseStatus.FOLLOW_UP);
        assertThat(results(followed)).isEqualTo(results);
    }

    @Test
    void a_case_that_was_closed_before_there_was_a_sweep_is_found_by_it() throws IOException {
        dossiers.todayIs("2026-03-02");
        String number = redirected();
        jdbc.sql("update bc_case set results_kept_since = null, person_kept_since = null where case_number = :n")
                .param("n", number)
                .update();
        afterTheDay(closedOn(number).plusMonths(24));
        sweep.run();
        assertThat(dossiers.file(number).erasedOn()).isNull();

        Stream.of(new ClassPathResource("db/migration/V7__retention.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split(";", -1))
                .map(String::strip)
                .filter(statement -> statement.startsWith("update "))
                .forEach(statement -> jdbc.sql(statement).update());
        sweep.run();
        assertThat(dossiers.file(number).erasedOn()).isEqualTo(Dossiers.today());
    }

    @Test
    void a_case_that_fails_stops_no_other_and_is_tried_again_and_the_log_names_nobody(CapturedOutput output) {
        dossiers.todayIs("2026-03-02");
        String first = redirected();
        String second = redirected();
        afterTheDay(closedOn(first).plusMonths(24));
        String rules = jdbc.sql("select rules from bc_case where case_number = :n")
                .param("n", first)
                .query(String.class)
                .single();
        rules(first, "{\"" + MarkedLives.MARKER + "\": 1}");

        Outcome outcome = sweep.run();

        assertThat(outcome.failed())
                .as("at its erasure, and at the destruction of its results")
                .isEqualTo(2);
        assertThat(dossiers.file(second).erasedOn()).isEqualTo(Dossiers.today());
        assertThat(output).contains(first + " could not be erased").doesNotContain(MarkedLives.MARKER);
        rules(first, rules);
        assertThat(sweep.run()).isEqualTo(new Outcome(1, 0));
        assertThat(dossiers.file(first).erasedOn()).isEqualTo(Dossiers.today());
        assertThat(sweep.run()).as("nothing is left to do").isEqualTo(new Outcome(0, 0));
    }

    @Test
    void a_case_costs_the_same_however_many_there_are() {
        dossiers.todayIs("2060-01-01");
        sweep.run(); // what other tests left behind
        Statements.Cost few = erasureOfOne();
        dossiers.todayIs("2026-03-02");
        for (int i = 0; i < 12; i++) {
            dossiers.request();
        }
        Statements.Cost many = erasureOfOne();
        assertThat(many).isEqualTo(few);
        assertThat(few.statements()).isPositive().isLessThan(60);
    }

    private Statements.Cost erasureOfOne() {
        dossiers.todayIs("2026-03-02");
        String number = redirected();
        afterTheDay(closedOn(number).plusMonths(24));
        Outcome[] outcome = new Outcome[1];
        Statements.Cost cost = Statements.of(() -> outcome[0] = sweep.run());
        assertThat(outcome[0]).isEqualTo(new Outcome(1, 0));
        return cost;
    }

    /** The shortest life: a request that was not for a bilan. */
    private String redirected() {
        var request = Dossiers.eligibleRequest();
        request.put("purpose", "COACHING");
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, request);
        dossiers.settle(number);
        assertThat(dossiers.isRunning(number)).isFalse();
        return number;
    }

    private void rules(String number, String json) {
        jdbc.sql("update bc_case set rules = :rules where case_number = :n")
                .param("rules", json)
                .param("n", number)
                .update();
    }

    private LocalDate closedOn(String number) {
        return Objects.requireNonNull(dossiers.file(number).closedOn());
    }

    private int results(String number) {
        return jdbc.sql("select (select count(*) from bc_result where case_number = :n)"
                        + " + (select count(*) from bc_synthesis where case_number = :n)")
                .param("n", number)
                .query(Integer.class)
                .single();
    }

    private List<ErasureCertificate> certificates(String number) {
        return certificates.newest(1000, 0).stream()
                .filter(certificate -> certificate.number().value().equals(number))
                .toList();
    }

    /** One second before midnight, Brussels. */
    private static void onTheLastDay(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(BilanCalendar.passed(day).minusSeconds(1)));
    }

    private static void afterTheDay(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(BilanCalendar.passed(day)));
    }
}
