package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.spin.Spin;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What each operation costs the database; the README's developer part quotes target/sql-cost.md. */
@ProcessTest
@Tag("postgres")
class SqlCostIT {

    private static final Logger LOG = LoggerFactory.getLogger(SqlCostIT.class);

    /** Above what is measured today: an operation that suddenly costs more must be looked at. */
    private static final Map<String, Integer> CEILINGS = Map.of(
            "start a case", 140,
            "complete a task", 60,
            "plan an appointment", 120,
            "record a session", 80,
            "fire a timer", 60,
            "send a mail", 42);

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private FormService formService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private RepositoryService repositoryService;

    @Test
    void each_user_action_is_one_commit_and_costs_the_same_however_many_cases_are_open() throws IOException {
        dossiers.todayIs("2026-03-02");
        measure(); // fills the caches of the engine
        Map<String, Statements.Cost> few = measure();
        for (int i = 0; i < 10; i++) {
            dossiers.request();
        }
        Map<String, Statements.Cost> many = measure();
        write(few);
        assertThat(many).isEqualTo(few);
        few.forEach((operation, cost) ->
                assertThat(cost.statements()).as(operation).isPositive().isLessThanOrEqualTo(CEILINGS.get(operation)));
        few.forEach(
                (operation, cost) -> assertThat(cost.commits()).as(operation).isEqualTo(commits(operation)));
    }

    /** It makes the documents and sends nothing yet: still one commit, whatever else is open. */
    @Test
    void a_synthesis_is_delivered_in_one_commit_and_costs_the_same_however_many_cases_are_open() {
        Statements.Cost few = delivery();
        for (int i = 0; i < 5; i++) {
            dossiers.request();
        }
        assertThat(delivery()).isEqualTo(few);
        assertThat(few.statements()).isPositive().isLessThanOrEqualTo(110);
        assertThat(few.commits()).isEqualTo(1);
        LOG.info("Delivering a synthesis takes {} statements", few.statements());
    }

    private Statements.Cost delivery() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.reachMinima(number);
        dossiers.investigation(number);
        dossiers.successFactors(number);
        dossiers.settle(number);
        return completion(
                number,
                BilanProcess.TASK_WRITE_SYNTHESIS,
                Map.of("confidential_synthesis", "Synthèse", "earlyEndReason", "Le projet est mûr"));
    }

    /** The same short way through a new case, each operation measured alone. */
    private Map<String, Statements.Cost> measure() {
        dossiers.todayIs("2026-03-02");
        Map<String, Statements.Cost> costs = new LinkedHashMap<>();
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(BilanProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        String[] number = new String[1];
        costs.put(
                "start a case",
                dossiers.as(
                        EngineTestSetup.COUNSELLOR,
                        () -> Statements.of(() -> number[0] = formService
                                .submitStartForm(definition, Dossiers.eligibleRequest())
                                .getBusinessKey())));
        String mail = dossiers.jobs(number[0]).stream()
                .filter(job -> job.getDuedate() == null)
                .findFirst()
                .orElseThrow()
                .getId();
        costs.put("send a mail", Statements.of(() -> managementService.executeJob(mail)));
        costs.put(
                "complete a task",
                completion(
                        number[0],
                        BilanProcess.TASK_CONFIRM_ENGAGEMENT,
                        Map.of("engaged", true, "noEntitlementAcknowledged", true)));
        LocalDateTime start = Dossiers.inThreeDays();
        costs.put(
                "plan an appointment",
                completion(
                        number[0],
                        BilanProcess.TASK_PLAN_APPOINTMENTS,
                        Map.of(
                                "appointments",
                                Spin.JSON("[{\"start\":\"" + start
                                        + "\",\"minutes\":120,\"place\":\"Namur\",\"mode\":\"IN_PERSON\"}]"))));
        dossiers.letTimePass(number[0], BilanCalendar.instantOf(start.plusHours(1)));
        String timer = dossiers.jobs(number[0]).stream()
                .filter(job -> AppointmentProcess.KEY.equals(job.getProcessDefinitionKey()))
                .findFirst()
                .orElseThrow()
                .getId();
        costs.put("fire a timer", Statements.of(() -> managementService.executeJob(timer)));
        costs.put(
                "record a session",
                completion(
                        number[0],
                        AppointmentProcess.TASK_RECORD_SESSION,
                        Map.of("attendance", "HELD", "interviewHours", 2.0)));
        return costs;
    }

    private Statements.Cost completion(String number, String taskKey, Map<String, Object> fields) {
        String task = dossiers.task(number, taskKey).getId();
        return dossiers.as(
                EngineTestSetup.COUNSELLOR,
                () -> Statements.of(() -> formService.submitTaskForm(task, new HashMap<>(fields))));
    }

    /**
     * A job's own transaction comes with the engine's look-up of the job before it; a mail is marked as being sent in a
     * transaction of its own.
     */
    private static int commits(String operation) {
        return switch (operation) {
            case "fire a timer" -> 2;
            case "send a mail" -> 3;
            default -> 1;
        };
    }

    private static void write(Map<String, Statements.Cost> costs) throws IOException {
        StringBuilder table = new StringBuilder("| operation | statements | commits |\n| --- | --- | --- |\n");
        costs.forEach((operation, cost) ->
                table.append("| %s | %d | %d |%n".formatted(operation, cost.statements(), cost.commits())));
        Files.writeString(Path.of("target/sql-cost.md"), table);
    }
}
