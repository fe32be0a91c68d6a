package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jalon.browser.WebappSession;
import org.jalon.security.PlantedTarget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No expression that a person writes into a query or a list is evaluated (CVE-2026-109432). */
@ProcessTest
class ExpressionHolesIT {

    private static final String ENGINE = "api/engine/engine/default/";
    private static final String ATTACK = "${plantedTarget.hit()}";

    @Autowired
    private PlantedTarget target;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SpringProcessEngineConfiguration engine;

    @Autowired
    private Dossiers dossiers;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init") // before each test
    private WebappSession counsellor;

    @BeforeEach
    void logIn() {
        target.forget();
        dossiers.todayIs("2026-03-02");
        dossiers.request();
        counsellor = WebappSession.login(port, "conseiller1", "tasklist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\",\"name\":\"x\"}]}",
                "{\"orQueries\":[{\"candidateGroupExpression\":\"%s\",\"name\":\"x\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\",\"name\":\"x\"}]}",
                "{\"orQueries\":[{\"processInstanceBusinessKeyExpression\":\"%s\",\"name\":\"x\"}]}",
                "{\"assigneeExpression\":\"%s\"}",
                "{\"followUpBeforeOrNotExistentExpression\":\"%s\"}"
            })
    void neither_a_query_of_tasks_nor_one_that_extends_a_list_evaluates_it(String query) throws IOException {
        String body = query.formatted(ATTACK);
        String list = json(counsellor.get(ENGINE + "filter?resourceType=Task"))
                .path(0)
                .path("id")
                .asText();
        assertThat(list).isNotEmpty();

        for (String path : new String[] {
            "task",
            "task/count",
            "filter/" + list + "/list",
            "filter/" + list + "/count",
            "filter/" + list + "/singleResult"
        }) {
            HttpResponse<String> answer = counsellor.post(ENGINE + path, body);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
        }
        assertThat(target.hits()).isZero();
    }

    /** As an older version may have stored it. */
    @Test
    void a_stored_list_does_not_evaluate_it_either() throws IOException {
        String list = json(counsellor.get(ENGINE + "filter?resourceType=Task"))
                .path(0)
                .path("id")
                .asText();
        String query = jdbc.sql("select QUERY_ from ACT_RU_FILTER where ID_ = ?")
                .param(list)
                .query(String.class)
                .single();
        planted(list, "{\"assigneeExpression\":\"" + ATTACK + "\"}");
        try {
            HttpResponse<String> answer = counsellor.get(ENGINE + "filter/" + list + "/list");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Cette expression n’est pas permise dans une recherche.");
            assertThat(target.hits()).isZero();
        } finally {
            planted(list, query);
        }
    }

    private void planted(String list, String query) {
        jdbc.sql("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?")
                .params(query, list)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now()}",
                "${currentUser()}",
                "${dateTime().plusDays(1).withTimeAtStartOfDay()}",
                "#{ dateTime().minusWeeks(2).withDayOfWeek(1).toDate() }",
                "no expression at all"
            })
    void what_lists_need_is_evaluated(String expression) {
        counsellorsOwn(() -> assertThat(evaluate(expression)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now().getClass()}",
                "${dateTime().getClass().forName('java.lang.Runtime')}",
                "${dateTime().plusDays(plantedTarget.hit())}",
                "${now()}${plantedTarget.hit()}",
                "x${plantedTarget.hit()}",
                "${currentUser() == plantedTarget.hit()}",
                "${dateTime().plusDays(1).plusDays(1).plusDays(1).plusDays(1).plusDays(1).plusDays(1).plusDays(1)}"
            })
    void nothing_else_is(String expression) {
        counsellorsOwn(() -> assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(WebApplicationException.class)
                .hasMessage("Cette expression n’est pas permise dans une recherche."));
        assertThat(target.hits()).isZero();
    }

    private void counsellorsOwn(Runnable assertion) {
        dossiers.as("conseiller1", () -> {
            assertion.run();
            return "";
        });
    }

    private Object evaluate(String expression) {
        return engine.getCommandExecutorTxRequired().execute(command -> engine.getExpressionManager()
                .createExpression(expression)
                .getValue(null));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
