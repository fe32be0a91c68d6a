package org.jalon.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.browser.WebappSession;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists that Tasklist opens with, and putting a task aside, as Tasklist itself asks for them. */
@ProcessTest
@Tag("postgres")
class FiltersIT {

    private static final String ENGINE = "api/engine/engine/default/";

    @Autowired
    private Dossiers dossiers;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init") // before each test
    private WebappSession counsellor;

    private String number = "";

    @BeforeEach
    void openCase() {
        dossiers.todayIs("2026-03-02"); // a Monday
        number = dossiers.request("conseiller2", Dossiers.eligibleRequest());
        counsellor = WebappSession.login(port, "conseiller2", "tasklist");
    }

    @Test
    void the_first_login_finds_six_lists() throws IOException {
        assertThat(ids().keySet())
                .containsExactlyInAnyOrder(
                        "Mes tâches", "En retard", "Aujourd’hui", "Cette semaine", "En attente", "À prendre");
    }

    @Test
    void a_task_moves_from_list_to_list_as_its_due_date_comes_and_goes() throws IOException {
        // the first planning is due one week later, on Monday 9 March at 18:00
        assertThat(lists()).isEqualTo("Mes tâches");
        dossiers.todayIs("2026-03-08");
        assertThat(lists()).isEqualTo("Mes tâches");
        dossiers.todayIs("2026-03-09");
        assertThat(lists()).isEqualTo("Aujourd’hui, Cette semaine, Mes tâches");
        dossiers.todayIs("2026-03-10");
        assertThat(lists()).isEqualTo("En retard, Mes tâches");
    }

    @Test
    void a_task_that_is_put_aside_waits_in_a_list_of_its_own_until_its_day() throws IOException {
        assertThat(putAside("followUp", "2026-03-05T09:00:00.000+0100").statusCode())
                .isEqualTo(204);

        assertThat(lists()).isEqualTo("En attente");
        dossiers.todayIs("2026-03-06");
        assertThat(lists()).isEqualTo("Mes tâches");
    }

    @Test
    void putting_aside_gives_no_right_to_change_anything_else() throws IOException {
        for (Map.Entry<String, String> change : Map.of(
                        "due", "2027-01-01T09:00:00.000+0100",
                        "assignee", "conseiller1",
                        "name", "Autre nom",
                        "description", "Autre texte")
                .entrySet()) {
            assertThat(putAside(change.getKey(), change.getValue()).statusCode())
                    .as(change.getKey())
                    .isEqualTo(403);
        }
        WebappSession other = WebappSession.login(port, "conseiller1", "tasklist");
        ObjectNode task = task();
        task.put("followUp", "2026-03-05T09:00:00.000+0100");
        assertThat(other.put(ENGINE + "task/" + task.path("id").asText(), task.toString())
                        .statusCode())
                .isIn(403, 404);
        assertThat(lists()).isEqualTo("Mes tâches");
    }

    @Test
    void a_card_says_whose_task_it_is_and_in_which_phase() throws IOException {
        dossiers.preliminary(number);

        JsonNode found = json(counsellor.get(ENGINE + "filter/" + ids().get("Mes tâches") + "/list"));
        assertThat(found).isNotEmpty();
        String task = dossiers.task(number, BilanProcess.TASK_PLAN_APPOINTMENTS).getId();
        JsonNode variables = json(counsellor.get(ENGINE + "task/" + task + "/localVariables"));
        assertThat(variables.path("caseNumber").path("value").asText()).isEqualTo(number);
        assertThat(variables.path("displayName").path("value").asText()).isNotBlank();
        assertThat(variables.path("phase").path("value").asText()).isEqualTo("phase 2, investigation");
    }

    /** The lists in which the planning of the case stands. */
    private String lists() throws IOException {
        String task = dossiers.task(number, BilanProcess.TASK_PLAN_APPOINTMENTS).getId();
        Map<String, String> holding = new TreeMap<>();
        for (Map.Entry<String, String> filter : ids().entrySet()) {
            JsonNode found = json(counsellor.get(ENGINE + "filter/" + filter.getValue() + "/list"));
            if (found.findValuesAsText("id").contains(task)) {
                holding.put(filter.getKey(), filter.getValue());
            }
        }
        return String.join(", ", holding.keySet());
    }

    private Map<String, String> ids() throws IOException {
        Map<String, String> ids = new TreeMap<>();
        json(counsellor.get(ENGINE + "filter?resourceType=Task"))
                .forEach(filter ->
                        ids.put(filter.path("name").asText(), filter.path("id").asText()));
        return ids;
    }

    private HttpResponse<String> putAside(String field, String value) throws IOException {
        ObjectNode task = task();
        task.put(field, value);
        return counsellor.put(ENGINE + "task/" + task.path("id").asText(), task.toString());
    }

    private ObjectNode task() throws IOException {
        String id = dossiers.task(number, BilanProcess.TASK_PLAN_APPOINTMENTS).getId();
        ObjectNode task = (ObjectNode) json(counsellor.get(ENGINE + "task/" + id));
        return task.retain(
                "id", "name", "description", "priority", "assignee", "owner", "due", "followUp", "delegationState");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
