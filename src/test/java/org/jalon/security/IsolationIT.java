package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jalon.browser.WebappSession;
import org.jalon.process.Groups;
import org.jalon.process.ProcessTest;
import org.jalon.process.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody against every endpoint of the running application, on a case of the first counsellor: what they get is
 * written in src/test/resources/endpoints.txt, so that a new endpoint, or one that answers otherwise, cannot be
 * overlooked (R10, R14).
 */
@ProcessTest
@Tag("postgres")
class IsolationIT {

    private static final Path APPROVED = Path.of("src/test/resources/endpoints.txt");
    private static final Path FOUND = Path.of("target/endpoints.txt");

    private static final String ADMIN = "administration";
    private static final String OWNER = "conseiller1";

    /** Formerly counsellor of this case: still its counsellor by name, out of the group, in the session of before. */
    private static final String FORMER = "ancien";

    /** The columns of the table, in this order. */
    private static final List<String> PEOPLE = List.of("conseiller2", "responsable1", ADMIN, OWNER, FORMER);

    /** Behind the status of a request that wrote something. */
    private static final String CHANGED = "*";

    /** The one way to what is confidential. */
    private static final Endpoint THE_DOOR = new Endpoint("POST", "/camunda/api/jalon/cases/{number}/notes");

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping ours;

    @Autowired
    private Target target;

    @Autowired
    private IdentityService identityService;

    @LocalServerPort
    private int port;

    private final List<String> leaking = new ArrayList<>();

    @Test
    void nobody_reads_or_changes_a_case_of_somebody_else() throws IOException {
        List<Endpoint> endpoints = Endpoints.of(servlets, ours).stream()
                .filter(endpoint -> !endpoint.path().contains("/auth/user/")) // logs in or out
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(500);
        Map<Endpoint, String> table = new LinkedHashMap<>();
        account(FORMER);
        for (String person : PEOPLE) {
            WebappSession session = WebappSession.login(port, person, person.equals(ADMIN) ? "admin" : "tasklist");
            Map<String, String> ids = open(person);
            for (Endpoint endpoint : endpoints) {
                String result = ask(session, person, new Requests(ids, person).of(endpoint), endpoint);
                table.merge(endpoint, result, (before, mine) -> before + " " + mine);
                if (result.endsWith(CHANGED)) {
                    ids = open(person);
                }
            }
        }
        List<String> lines = table.entrySet().stream()
                .map(e -> e.getKey() + " : " + e.getValue())
                .toList();
        Files.write(FOUND, lines);
        assertThat(leaking).isEmpty();
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(APPROVED));
    }

    private void account(String id) {
        User user = identityService.newUser(id);
        user.setPassword(WebappSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(id, Groups.COUNSELLORS);
    }

    /** A case of the owner's, or of whoever leaves as soon as it is theirs. */
    private Map<String, String> open(String person) {
        if (!person.equals(FORMER)) {
            return target.open();
        }
        if (identityService
                        .createUserQuery()
                        .userId(FORMER)
                        .memberOfGroup(Groups.COUNSELLORS)
                        .count()
                == 0) {
            identityService.createMembership(FORMER, Groups.COUNSELLORS);
        }
        Map<String, String> ids = target.open(FORMER);
        identityService.deleteMembership(FORMER, Groups.COUNSELLORS);
        return ids;
    }

    private String ask(WebappSession session, String person, Requests.Request request, Endpoint endpoint) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        int writes = Statements.writesOf(
                () -> answers.add(session.ask(request.verb(), request.path(), request.contentType(), request.body())));
        HttpResponse<String> answer = answers.get(0);
        String body = String.valueOf(answer.body()).toLowerCase(Locale.ROOT);
        boolean leaks = person.equals(OWNER)
                ? body.contains(Target.CONFIDENTIAL.toLowerCase(Locale.ROOT)) && !endpoint.equals(THE_DOOR)
                : body.contains(Target.MARKER);
        if (leaks) {
            leaking.add(person + ": " + endpoint + " gives " + body);
        }
        return answer.statusCode() + (writes > 0 ? CHANGED : "");
    }
}
