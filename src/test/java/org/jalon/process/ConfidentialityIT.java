package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.Spin;
import org.jalon.results.ConfidentialNotes;
import org.jalon.results.Note;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R10, R14: after a whole life no table holds a word of what was typed into a confidential field. */
@ProcessTest
@Tag("postgres")
class ConfidentialityIT {

    private static final String CANARY = "Canari-Jaune-4711";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private ConfidentialNotes notes;

    @Autowired
    private TaskService taskService;

    @Autowired
    private DataSource dataSource;

    @Test
    void a_dump_of_the_whole_database_holds_no_confidential_text() {
        dossiers.todayIs("2026-03-02");
        String number = confidentialLife();
        assertThat(notes.read(number, EngineTestSetup.COUNSELLOR, Dossiers.now()))
                .as("the notes are there, for whom they are meant")
                .extracting(Note::text)
                .filteredOn(text -> text.contains(CANARY))
                .hasSize(14);
        assertThat(DatabaseDump.placesOf(dataSource, CANARY)).isEmpty();
    }

    @Test
    void the_search_finds_a_canary_that_was_let_out() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        String task =
                dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId();
        taskService.createComment(task, null, "Canari-Rouge-1147");
        assertThat(DatabaseDump.placesOf(dataSource, "Canari-Rouge-1147")).isNotEmpty();
    }

    private String confidentialLife() {
        String number = dossiers.request();
        dossiers.engage(number);
        note(number, BilanProcess.TASK_ANALYSE_NEEDS, "request", "needs");
        dossiers.complete(number, BilanProcess.TASK_EXPLAIN_METHODS, "methodsExplained", true);
        dossiers.reachMinima(number);
        note(number, BilanProcess.TASK_IDENTIFY_COMPETENCES, "motivations", "competences", "aptitudes");
        note(number, BilanProcess.TASK_ANALYSE_SITUATION, "situation");
        note(number, BilanProcess.TASK_CONFRONT_MARKET, "market");
        note(number, BilanProcess.TASK_CLARIFY_PATHS, "paths");
        dossiers.complete(
                number,
                BilanProcess.TASK_BUILD_PROJECT,
                "confidential_project",
                CANARY,
                "confidential_outcomes",
                Spin.JSON("[\"LIFE_BALANCE\"]"));
        note(number, BilanProcess.TASK_PRESENT_SUCCESS_FACTORS, "successFactors", "steps");
        dossiers.complete(
                number,
                BilanProcess.TASK_WRITE_SYNTHESIS,
                "confidential_synthesis",
                CANARY.repeat(300),
                "earlyEndReason",
                "Le projet est mûr");
        dossiers.complete(
                number, BilanProcess.TASK_PREPARE_RETURN, "returnMode", "NONE", "confidential_returnNotes", CANARY);
        dossiers.complete(
                number,
                BilanProcess.TASK_OFFER_FOLLOW_UP,
                FollowUps.accepted(Dossiers.inThreeDays().toString(), "Namur"));
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1.0);
        dossiers.complete(
                number, BilanProcess.TASK_REVIEW_PROGRESS, "confidential_progress", CANARY, "anotherInterview", false);
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(12).plusDays(2));
        assertThat(dossiers.isRunning(number)).isFalse();
        return number;
    }

    private void note(String number, String task, String... fields) {
        List<Object> values = new ArrayList<>();
        for (String field : fields) {
            values.add("confidential_" + field);
            values.add("Avant " + CANARY + " après");
        }
        dossiers.complete(number, task, values.toArray());
    }
}
