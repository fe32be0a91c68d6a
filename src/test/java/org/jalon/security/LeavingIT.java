package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.jalon.browser.WebappSession;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.Groups;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever leaves the counsellors, or whose account ends, is out at once, through every door (R10, R14). */
@ProcessTest
@Tag("postgres")
class LeavingIT {

    private static final String CLAIRE = "partante";

    @Autowired
    private IdentityService identityService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String person = "";
    private String number = "";
    private String task = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private WebappSession session;

    private static int people;

    @BeforeEach
    void aCounsellorWithACase() {
        person = CLAIRE + ++people; // no id is given twice, not even here
        account(person);
        identityService.createMembership(person, Groups.COUNSELLORS);
        dossiers.todayIs("2026-03-02");
        number = dossiers.request(person, Dossiers.eligibleRequest());
        task = dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId();
        session = WebappSession.login(port, person, "tasklist");
        assertThat(doors().map(HttpResponse::statusCode)).as("before leaving").containsOnly(200);
    }

    @Test
    void a_session_ends_when_its_person_leaves_the_group() {
        identityService.deleteMembership(person, Groups.COUNSELLORS);

        assertThat(doors().map(HttpResponse::statusCode)).doesNotContain(200);
        assertThat(doors()).extracting(HttpResponse::body).noneMatch(body -> body.contains(number));
    }

    @Test
    void a_session_ends_when_its_account_is_deleted() {
        identityService.deleteUser(person);

        assertThat(doors().map(HttpResponse::statusCode)).doesNotContain(200);
    }

    @Test
    void a_session_ends_when_its_group_is_deleted() {
        identityService.deleteGroup(Groups.COUNSELLORS);
        try {
            assertThat(doors().map(HttpResponse::statusCode)).doesNotContain(200);
        } finally {
            var group = identityService.newGroup(Groups.COUNSELLORS);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    @Test
    void sessions_end_when_somebody_else_sets_the_password() {
        User user = identityService.createUserQuery().userId(person).singleResult();
        user.setPassword("Sesame-2026-ouvre");
        identityService.saveUser(user);

        assertThat(doors().map(HttpResponse::statusCode)).doesNotContain(200);
    }

    @Test
    void a_changed_name_ends_nothing() {
        User user = identityService.createUserQuery().userId(person).singleResult();
        user.setLastName("Autrement");
        identityService.saveUser(user);

        assertThat(doors().map(HttpResponse::statusCode)).containsOnly(200);
    }

    @Test
    void whoever_changes_their_own_password_stays_and_their_other_sessions_end() {
        WebappSession elsewhere = WebappSession.login(port, person, "tasklist");

        HttpResponse<String> changed = session.put(
                "api/engine/engine/default/user/" + person + "/credentials",
                "{\"password\": \"Sesame-2026-ouvre\", \"authenticatedUserPassword\": \"" + WebappSession.PASSWORD
                        + "\"}");

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(doors().map(HttpResponse::statusCode)).containsOnly(200);
        assertThat(elsewhere.get("api/jalon/cases/" + number + "/dossier").statusCode())
                .isNotEqualTo(200);
    }

    /** Even where nothing has ended the session: as if a row had been taken away behind the application's back. */
    @Test
    void the_doors_themselves_ask_for_the_role() {
        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = :id")
                .param("id", person)
                .update();

        // the engine's own lists go by rights, which every way that is not behind our back takes away too
        String byRights = "/engine/default/task/" + task;
        assertThat(doors().filter(door -> !door.uri().getPath().endsWith(byRights))
                        .map(HttpResponse::statusCode))
                .hasSize(4)
                .doesNotContain(200);
        assertThat(session.post(
                                "api/engine/engine/default/task/" + task + "/submit-form",
                                "{\"variables\": {\"engaged\": {\"value\": false}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId())
                .isEqualTo(task);
    }

    @Test
    void rights_on_tasks_go_with_the_role_and_come_back_with_it() {
        identityService.deleteMembership(person, Groups.COUNSELLORS);
        assertThat(rights()).isZero();
        assertThat(taskService.createTaskQuery().taskAssignee(person).count()).isPositive();

        identityService.createMembership(person, Groups.COUNSELLORS);

        assertThat(rights())
                .isEqualTo(taskService.createTaskQuery().taskAssignee(person).count());
        session = WebappSession.login(port, person, "tasklist");
        assertThat(doors().map(HttpResponse::statusCode)).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void who_is_in_no_group_logs_in_nowhere(String app) {
        identityService.deleteMembership(person, Groups.COUNSELLORS);

        assertThatThrownBy(() -> WebappSession.login(port, person, app))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("403");
    }

    @Test
    void an_id_that_was_somebodys_is_never_given_again_however_it_is_spelt() {
        identityService.deleteUser(person);

        for (String again : List.of(person, person.toUpperCase(java.util.Locale.ROOT))) {
            assertThatThrownBy(() -> account(again))
                    .hasMessageContaining("Cet identifiant est, ou a été, celui de quelqu’un");
        }
        assertThat(identityService.createUserQuery().userId(person).count()).isZero();
    }

    /** The ways in which a counsellor sees a case. */
    private Stream<HttpResponse<String>> doors() {
        return Stream.of(
                session.get("api/jalon/tasks/" + task + "/dossier"),
                session.get("api/jalon/cases/" + number + "/dossier"),
                session.get("api/engine/engine/default/task/" + task),
                session.get("api/engine/engine/default/task/" + task + "/form-variables"),
                session.post("api/jalon/cases/" + number + "/notes", "{}"));
    }

    private long rights() {
        return authorizationService
                .createAuthorizationQuery()
                .userIdIn(person)
                .resourceType(Resources.TASK)
                .count();
    }

    private void account(String id) {
        User user = identityService.newUser(id);
        user.setEmail(id + "@centre.example");
        user.setPassword(WebappSession.PASSWORD);
        identityService.saveUser(user);
    }
}
