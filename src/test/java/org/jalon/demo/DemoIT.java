package org.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jalon.process.BilanProcess;
import org.jalon.process.MailProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first minute: what someone finds who starts the demonstration for the first time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "management.server.port=0"
        })
@ActiveProfiles("demo")
class DemoIT {

    private static final Path DATA = Path.of("target", "demo-" + UUID.randomUUID());

    @Autowired
    private IdentityService identityService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate web;

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry registry) {
        registry.add("jalon.demo.mails", () -> DATA.resolve("mails").toString());
        registry.add(
                "jalon.results.demo-keyset-file", () -> DATA.resolve("keyset").toString());
    }

    @Test
    void its_people_can_log_in() {
        for (String user : new String[] {"conseiller1", "conseiller2", "responsable1", "admin"}) {
            assertThat(identityService.checkPassword(user, "Jalon-demo-2026"))
                    .as(user)
                    .isTrue();
        }
    }

    @Test
    void a_dozen_cases_are_spread_over_the_four_phases() {
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(BilanProcess.KEY)
                        .count())
                .isGreaterThanOrEqualTo(12);
        assertThat(jdbc.sql("select distinct phase from bc_case")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PRELIMINARY", "INVESTIGATION", "CONCLUSION", "FOLLOW_UP");
    }

    @Test
    void some_cases_are_in_trouble() {
        assertThat(taskService
                        .createTaskQuery()
                        .taskDefinitionKey(BilanProcess.TASK_DECIDE_AT_DEADLINE)
                        .count())
                .as("past their deadline")
                .isPositive();
        assertThat(taskService
                        .createTaskQuery()
                        .taskDefinitionKey(BilanProcess.TASK_DECIDE_OVERRUN)
                        .count())
                .as("beyond four months")
                .isPositive();
        assertThat(jdbc.sql("select count(*) from bc_case where follow_up_late_on is not null")
                        .query(Integer.class)
                        .single())
                .as("late for their follow-up")
                .isPositive();
        assertThat(jdbc.sql("select count(*) from bc_mail where kind = 'DEADLINE_REMINDER'")
                        .query(Integer.class)
                        .single())
                .as("near or past their deadline")
                .isPositive();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(MailProcess.KEY)
                        .withIncident()
                        .count())
                .as("failed mails")
                .isPositive();
    }

    @Test
    void the_page_of_caught_mails_shows_them() {
        String page = String.valueOf(web.getForObject("/demo/courriels", String.class));
        assertThat(page).contains("Courriels de la démonstration", "href=\"/demo/courriels/0");
        assertThat(web.getForObject("/demo/courriels/000000.eml", String.class)).contains("Version texte");
        assertThat(web.getForEntity("/demo/courriels/..%2Fkeyset", String.class)
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
    }
}
