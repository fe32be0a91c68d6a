package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.jalon.browser.WebappSession;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.process.DatabaseDump;
import org.jalon.process.Dossiers;
import org.jalon.process.FollowUps;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * R10, R14: a whole life through the web, a marker typed into every confidential field; afterwards it stands nowhere but
 * under the counsellor's own eyes: not in the database or its file, no log line at DEBUG, no mail, no answer that a
 * manager or an administrator can get.
 */
@ProcessTest
@TestPropertySource(properties = "jalon.test.database.file=target/canary/jalon")
@Tag("postgres")
class CanaryIT {

    private static final String CANARY = "Canari-Jaune-4711";
    private static final String PLANTED = "Canari-Rouge-1147";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private static final boolean ON_A_SERVER = "postgres".equals(System.getProperty("jalon.test.database"));
    private static final Path FILES = Path.of("target/canary");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Target target;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private TaskService taskService;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping ours;

    @LocalServerPort
    private int port;

    @Test
    void what_was_typed_in_confidence_stands_nowhere_else() throws Exception {
        String number;
        try (LogWatch log = new LogWatch(List.of(CANARY))) {
            dossiers.todayIs("2026-03-02");
            number = confidentialLife();
            assertThat(log.lines()).isGreaterThan(10_000);
            assertThat(log.hits()).isEmpty();
        }
        assertThat(DatabaseDump.placesOf(dataSource, CANARY)).isEmpty();
        assertThat(placesInFiles(CANARY)).isEmpty();
        assertThat(mailServer.getReceivedMessages()).hasSizeGreaterThan(10);
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            assertThat(wholeTextOf(mail)).doesNotContainIgnoringCase(CANARY);
        }
        for (String person : List.of("responsable1", "administration")) {
            assertThat(answersThatHold(CANARY, person, number)).isEmpty();
        }
    }

    @Test
    void the_search_finds_what_was_let_out() throws Exception {
        dossiers.todayIs("2026-03-02");
        Map<String, String> ids = target.open();
        try (LogWatch log = new LogWatch(List.of(PLANTED))) {
            taskService.createComment(ids.get("task"), null, PLANTED);
            assertThat(log.hits()).as("the engine's own statements").isNotEmpty();
        }
        assertThat(DatabaseDump.placesOf(dataSource, PLANTED)).isNotEmpty();
        assertThat(placesInFiles(PLANTED).isEmpty()).isEqualTo(ON_A_SERVER);
        assertThat(answersThatHold("bilan-de-competences", "responsable1", String.valueOf(ids.get("number"))))
                .isNotEmpty();
    }

    /** Through the webapps' own API, as Tasklist would; what is not confidential takes the short way. */
    private String confidentialLife() throws Exception {
        WebappSession counsellor = WebappSession.login(port, "conseiller1", "tasklist");
        String number = dossiers.request();
        dossiers.engage(number);
        confide(counsellor, number, BilanProcess.TASK_ANALYSE_NEEDS, "request", "needs");
        dossiers.complete(number, BilanProcess.TASK_EXPLAIN_METHODS, "methodsExplained", true);
        dossiers.reachMinima(number);
        confide(counsellor, number, BilanProcess.TASK_IDENTIFY_COMPETENCES, "motivations", "competences", "aptitudes");
        confide(counsellor, number, BilanProcess.TASK_ANALYSE_SITUATION, "situation");
        confide(counsellor, number, BilanProcess.TASK_CONFRONT_MARKET, "market");
        refused(counsellor, number, BilanProcess.TASK_CLARIFY_PATHS);
        confide(counsellor, number, BilanProcess.TASK_CLARIFY_PATHS, "paths");
        ObjectNode project = text(variables(), "confidential_project", CANARY);
        project.putObject("confidential_outcomes")
                .put("value", "[\"LIFE_BALANCE\"]")
                .put("type", "Json");
        submit(counsellor, number, BilanProcess.TASK_BUILD_PROJECT, project, 204);
        confide(counsellor, number, BilanProcess.TASK_PRESENT_SUCCESS_FACTORS, "successFactors", "steps");
        ObjectNode synthesis = text(variables(), "confidential_synthesis", CANARY.repeat(300));
        submit(
                counsellor,
                number,
                BilanProcess.TASK_WRITE_SYNTHESIS,
                text(synthesis, "earlyEndReason", "Le projet est mûr"),
                204);
        ObjectNode back = text(variables(), "confidential_returnNotes", CANARY);
        submit(counsellor, number, BilanProcess.TASK_PREPARE_RETURN, text(back, "returnMode", "NONE"), 204);
        dossiers.settle(number);
        followUp(counsellor, number);
        HttpResponse<String> notes = counsellor.post("/camunda/api/jalon/cases/" + number + "/notes", "{}");
        assertThat(notes.statusCode()).isEqualTo(200);
        assertThat(notes.body().split(CANARY, -1))
                .as("the counsellor reads them all")
                .hasSizeGreaterThan(14);
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(12).plusDays(2));
        assertThat(dossiers.isRunning(number)).isFalse();
        return number;
    }

    private void followUp(WebappSession counsellor, String number) throws Exception {
        dossiers.complete(
                number,
                BilanProcess.TASK_OFFER_FOLLOW_UP,
                FollowUps.accepted(Dossiers.inThreeDays().toString(), "Namur"));
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1.0);
        ObjectNode progress = text(variables(), "confidential_progress", CANARY);
        progress.putObject("anotherInterview").put("value", false).put("type", "Boolean");
        submit(counsellor, number, BilanProcess.TASK_REVIEW_PROGRESS, progress, 204);
    }

    private void confide(WebappSession counsellor, String number, String task, String... fields) throws Exception {
        ObjectNode variables = variables();
        for (String field : fields) {
            text(variables, "confidential_" + field, "Avant " + CANARY + " après");
        }
        submit(counsellor, number, task, variables, 204);
    }

    /** A refusal quotes nothing, and neither does the log of what went wrong. */
    private void refused(WebappSession counsellor, String number, String task) throws Exception {
        ObjectNode unknown = text(variables(), "confidential_paths", CANARY);
        submit(counsellor, number, task, text(unknown, "confidential_unknown", CANARY), 400);
        ObjectNode wrongType = variables();
        wrongType.putObject("confidential_paths").put("value", CANARY).put("type", "Integer");
        submit(counsellor, number, task, wrongType, 400);
        String broken = "{\"variables\":{\"confidential_paths\":{\"value\":\"" + CANARY + "\",";
        assertThat(counsellor
                        .post(ENGINE + "task/" + dossiers.task(number, task).getId() + "/submit-form", broken)
                        .body())
                .doesNotContain(CANARY);
    }

    private void submit(WebappSession counsellor, String number, String task, ObjectNode variables, int status)
            throws Exception {
        ObjectNode form = JSON.createObjectNode();
        form.set("variables", variables);
        HttpResponse<String> answer = counsellor.post(
                ENGINE + "task/" + dossiers.task(number, task).getId() + "/submit-form", JSON.writeValueAsString(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(CANARY);
    }

    private static ObjectNode variables() {
        return JSON.createObjectNode();
    }

    private static ObjectNode text(ObjectNode variables, String name, String value) {
        variables.putObject(name).put("value", value).put("type", "String");
        return variables;
    }

    /** Everything that a person can read without changing it; a query that is posted has a twin that is not. */
    private List<String> answersThatHold(String marker, String person, String number) {
        WebappSession session =
                WebappSession.login(port, person, person.equals("administration") ? "admin" : "tasklist");
        Map<String, String> ids = new HashMap<>(target.open());
        ids.put("number", number);
        Set<Endpoint> endpoints = Endpoints.of(servlets, ours);
        List<String> found = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            boolean query = endpoint.verb().equals("POST") && endpoints.contains(new Endpoint("GET", endpoint.path()));
            if (endpoint.verb().equals("GET") || query) {
                Requests.Request request = new Requests(ids, person).of(endpoint);
                String body = session.ask(request.verb(), request.path(), request.contentType(), request.body())
                        .body();
                if (body.toLowerCase(Locale.ROOT).contains(marker.toLowerCase(Locale.ROOT))) {
                    found.add(endpoint.toString());
                }
            }
        }
        return found;
    }

    /** The database's own file, as it lies on the disk; a server's files are nobody's but its own. */
    private List<String> placesInFiles(String marker) throws IOException {
        List<String> places = new ArrayList<>();
        if (ON_A_SERVER) {
            return places;
        }
        JdbcClient.create(dataSource).sql("checkpoint sync").update();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                String bytes =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (String needle : DatabaseDump.needles(marker)) {
                    if (bytes.contains(needle)) {
                        places.add(file + ": " + needle);
                    }
                }
            }
        }
        return places;
    }

    private static String wholeTextOf(Part part) throws Exception {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(wholeTextOf(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        if (content instanceof InputStream stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        return content.toString();
    }
}
