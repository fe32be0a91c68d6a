package org.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jalon.browser.WebappPage;
import org.jalon.portal.PortalPage;
import org.jalon.portal.Visit;
import org.jalon.process.BilanProcess;
import org.jalon.process.MailProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.CollectionUtils;

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

    private static final String ENTER = "/demo/mon-bilan";
    private static final Pattern HREF = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
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

    @LocalServerPort
    private int port;

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

    @Test
    void the_first_page_says_where_to_go_with_which_accounts_and_every_link_leads_there() {
        String page = String.valueOf(web.getForObject("/", String.class));

        assertThat(page)
                .contains("Jalon-demo-2026", "conseiller1", "conseiller2", "responsable1", "<code>admin</code>");
        List<String> links =
                HREF.matcher(page).results().map(link -> link.group(1)).toList();
        assertThat(links).contains("/demande", "/demo/courriels").allSatisfy(link -> assertThat(
                        web.getForEntity(link, String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK));
        assertThat(page.substring(page.indexOf("<h2>À essayer d’abord</h2>")))
                .containsSubsequence(Collections.nCopies(5, "<li>"));
    }

    @Test
    void nobody_comes_through_a_door_that_is_not_there() {
        assertThat(web.postForEntity("/demo/portes/engine", null, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("browser")
    void each_door_opens_to_whoever_came_through_another_one_before() {
        try (WebappPage page = WebappPage.login(port, "tasklist", "conseiller1", DemoUsers.PASSWORD)) {
            press(page, "tasklist");
            page.visible(".task-filters");
            press(page, "cockpit");
            page.logIn("responsable1", DemoUsers.PASSWORD);
            press(page, "admin");
            page.visible("input[type=password]");
            assertThat(page.browser().getCurrentUrl()).contains("/camunda/app/admin/");
        }
    }

    private void press(WebappPage page, String door) {
        page.browser().get("http://127.0.0.1:" + port + "/");
        page.click(page.visible("form[action$=" + door + "] button"));
    }

    @Test
    void its_button_leads_into_mon_bilan_again_and_again_from_a_page_that_has_long_been_open() {
        Visit visitor = Visit.from(port);
        for (int i = 0; i < 3; i++) {
            visitor.get(pressed(visitor));
            assertThat(visitor.path()).isEqualTo("/mon-bilan");
            assertThat(visitor.body()).contains("Bonjour Zoé");
        }
    }

    @Test
    void only_pressing_it_makes_a_link() {
        int before = links();
        web.getForObject("/", String.class);
        web.headForHeaders("/");
        web.headForHeaders(ENTER);
        assertThat(web.getForEntity(ENTER, String.class).getStatusCode().is4xxClientError())
                .isTrue();
        HttpEntity<Void> fromElsewhere =
                new HttpEntity<>(CollectionUtils.toMultiValueMap(Map.of("Sec-Fetch-Site", List.of("cross-site"))));
        assertThat(web.exchange(ENTER, HttpMethod.POST, fromElsewhere, String.class)
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(links()).isEqualTo(before);

        pressed(Visit.from(port));
        assertThat(links()).isEqualTo(before + 1);
    }

    @Test
    void once_her_bilan_is_over_it_leads_to_somebody_elses_and_at_last_says_that_there_is_none() {
        try {
            jdbc.sql("update bc_case set erasure_requested_on = current_date where last_name = 'Hermans'")
                    .update();
            Visit visitor = Visit.from(port);
            visitor.get(pressed(visitor));
            assertThat(visitor.path()).isEqualTo("/mon-bilan");
            assertThat(visitor.body()).contains("Bonjour").doesNotContain("Zoé");

            jdbc.sql("update bc_case set erasure_requested_on = current_date").update();
            assertThat(pressed(visitor)).isEqualTo("/");
            assertThat(web.getForObject("/", String.class))
                    .contains("Plus aucun bilan n’est ouvert")
                    .doesNotContain(ENTER);
        } finally {
            jdbc.sql("update bc_case set erasure_requested_on = null").update();
        }
    }

    @Test
    @Tag("browser")
    void its_pages_are_for_everybody_on_every_screen() {
        try (PortalPage page = new PortalPage(port)) {
            page.go("/").isSound("demonstration");
            page.click("form[action$=mon-bilan] button");
            assertThat(page.path()).isEqualTo("/mon-bilan");
            page.go("/demo/courriels").isSound("courriels");
            page.click("td a").isSound("courriel");
        }
    }

    /** Where the button leads, without the token of any form. */
    private static String pressed(Visit visitor) {
        HttpResponse<String> answer = visitor.raw(ENTER, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private int links() {
        return jdbc.sql("select count(*) from bc_access_link")
                .query(Integer.class)
                .single();
    }
}
