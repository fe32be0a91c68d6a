package org.jalon.process.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.MarkedLives;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables of the engine know a case, and that the engine's own clean-up catches what the sweep did not. */
@ProcessTest
@Tag("postgres")
class EngineTracesIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private MarkedLives lives;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_table_that_knows_the_root_of_an_instance_after_its_end_is_emptied() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                if (columns.getString("TABLE_SCHEM").equalsIgnoreCase("public")
                        && columns.getString("COLUMN_NAME").equalsIgnoreCase("ROOT_PROC_INST_ID_")) {
                    tables.add(columns.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }
        // rows of a running instance go with it
        tables.removeAll(List.of("ACT_RU_EXECUTION", "ACT_RU_JOB"));
        assertThat(EngineTraces.TABLES).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void an_ended_life_leaves_no_right_to_a_task_behind() {
        dossiers.todayIs("2026-03-02");
        int before = rightsToTasks();
        String number = dossiers.endedBilan();
        assertThat(rightsToTasks()).isGreaterThan(before);
        dossiers.complete(number, "Task_OfferFollowUp", "followUpAnswer", "DECLINED");
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(12).plusDays(1));
        assertThat(rightsToTasks()).isEqualTo(before);
    }

    @Test
    void the_clean_up_of_the_engine_is_on_and_removes_what_was_left_over() {
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("end");
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("04:00");
        assertThat(historyService.findHistoryCleanupJobs()).isNotEmpty();
        dossiers.todayIs("2026-03-02");
        var request = Dossiers.eligibleRequest();
        request.put("purpose", "COACHING");
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, request);
        dossiers.settle(number);
        List<String> instances = lives.instances(number);
        assertThat(instances).hasSize(2);

        cleanUp("2028-02-29");
        assertThat(lives.instances(number)).hasSize(2);

        cleanUp("2028-03-03");
        assertThat(instances).allSatisfy(id -> assertThat(lives.places(id)).isEmpty());
    }

    private void cleanUp(String day) {
        dossiers.todayIs(day);
        historyService.cleanUpHistoryAsync(true);
        for (Job job : historyService.findHistoryCleanupJobs()) {
            managementService.executeJob(job.getId());
        }
    }

    private int rightsToTasks() {
        return jdbc.sql("select count(*) from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and RESOURCE_ID_ <> '*'")
                .query(Integer.class)
                .single();
    }
}
