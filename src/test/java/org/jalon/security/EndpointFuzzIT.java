package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.jalon.browser.WebappSession;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nasty values in every address, parameter and body that the running application takes: never a failure, never
 * evaluated, never half-written, always one French sentence. Ours get all of them, the engine's a sample.
 */
@ProcessTest
class EndpointFuzzIT {

    private static final long SEED = 20260302;

    private static final String OURS = "/camunda/api/jalon/";
    private static final String ADMIN = "administration";
    private static final List<String> PEOPLE = List.of(EngineTestSetup.COUNSELLOR, EngineTestSetup.MANAGER, ADMIN);

    /** What the engine's resources read from an address, as far as there is something to get wrong. */
    private static final List<String> ENGINE_PARAMETERS = List.of(
            "sortBy",
            "sortOrder",
            "firstResult",
            "maxResults",
            "name",
            "nameLike",
            "id",
            "processInstanceId",
            "processDefinitionId",
            "processInstanceBusinessKey",
            "assigneeExpression",
            "dueAfterExpression",
            "createdAfter",
            "startedBefore",
            "timestampAfter",
            "priority",
            "variables",
            "processVariables",
            "taskVariables",
            "resourceType",
            "type",
            "deserializeValues",
            "cascade",
            "includeIncidents");

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping ours;

    @Autowired
    private Target target;

    @Autowired
    private PlantedTarget planted;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource dataSource;

    @LocalServerPort
    private int port;

    private final Random random = new Random(SEED);
    private final Map<String, WebappSession> sessions = new HashMap<>();
    private Map<String, String> ids = Map.of();

    @BeforeEach
    void peopleLogIn() {
        PEOPLE.forEach(person ->
                sessions.put(person, WebappSession.login(port, person, person.equals(ADMIN) ? "admin" : "tasklist")));
        ids = target.open();
    }

    @Test
    void our_endpoints_take_nothing_nasty() {
        Map<Endpoint, HandlerMethod> handlers = handlers();
        assertThat(handlers).hasSizeGreaterThan(18);
        Fuzz fuzz = new Fuzz(dataSource);
        Scene scene = scene();
        handlers.forEach((endpoint, handler) -> {
            String person = endpoint.path().contains("/suivi/") ? EngineTestSetup.MANAGER : EngineTestSetup.COUNSELLOR;
            List<Requests.Request> variants = new ArrayList<>();
            Requests.Request request = new Requests(marked(), person).of(endpoint);
            variants.addAll(Variants.ofPath(endpoint, request));
            variants.addAll(Variants.ofQuery(queryOf(handler), request));
            if (hasBody(handler)) {
                variants.addAll(Variants.ofBody(request, Nasty.all()));
            }
            send(fuzz, person, variants);
        });
        assertClean(fuzz, scene);
        assertThat(fuzz.sent()).isGreaterThan(1500);
    }

    @Test
    void the_engines_endpoints_take_nothing_nasty() {
        Fuzz fuzz = new Fuzz(dataSource);
        Scene scene = scene();
        int turn = 0;
        for (Endpoint endpoint : Endpoints.of(servlets, ours)) {
            if (endpoint.path().startsWith(OURS) || endpoint.path().contains("/auth/user/")) {
                continue;
            }
            String person = PEOPLE.get(turn++ % PEOPLE.size());
            Requests.Request request = new Requests(marked(), person).of(endpoint);
            List<Requests.Request> variants = new ArrayList<>();
            variants.addAll(some(1, Variants.ofPath(endpoint, request)));
            if (endpoint.verb().equals("GET")) {
                variants.addAll(some(3, Variants.ofQuery(ENGINE_PARAMETERS, request)));
            }
            if (request.body().startsWith("{")) {
                variants.addAll(some(5, Variants.ofBody(request, Nasty.all())));
            }
            send(fuzz, person, variants);
        }
        assertClean(fuzz, scene);
        assertThat(fuzz.sent()).isGreaterThan(1800);
    }

    /** Whoever has an account at heart can do worse than guess a password. */
    @Test
    void the_login_takes_nothing_nasty() {
        List<String> complaints = new ArrayList<>();
        int host = 0;
        for (String nasty : some(8, Nasty.inAddresses())) {
            Caller caller = Caller.from(port, "192.0.2." + (100 + host++));
            caller.get("/camunda/app/tasklist/default/");
            for (String form : List.of("username=" + nasty + "&password=x", "username=x&password=" + nasty, nasty)) {
                var answer = caller.send(
                        "POST", Caller.LOGIN, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
                Sentence.complaint(answer)
                        .ifPresent(complaint -> complaints.add(form + " -> " + answer.statusCode() + " " + complaint));
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void send(Fuzz fuzz, String person, Collection<Requests.Request> variants) {
        for (Requests.Request marked : variants) {
            Requests.Request request = new Requests.Request(
                    marked.verb(), withIds(marked.path()), marked.contentType(), withIds(marked.body()));
            if (fuzz.ask(session(person), request, request.body()).changed()) {
                ids = target.open();
                fuzz.startAfresh();
            }
        }
    }

    /** Ids change whenever a request has found something to do: their places are kept open until then. */
    private Map<String, String> marked() {
        Map<String, String> marked = new HashMap<>();
        ids.keySet().forEach(collection -> marked.put(collection, "~" + collection.replace('/', '!') + "~"));
        return marked;
    }

    private String withIds(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("~" + id.getKey().replace('/', '!') + "~", id.getValue());
        }
        return filled;
    }

    private WebappSession session(String person) {
        return java.util.Objects.requireNonNull(sessions.get(person));
    }

    private Map<Endpoint, HandlerMethod> handlers() {
        Map<Endpoint, HandlerMethod> handlers = new java.util.TreeMap<>();
        ours.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(OURS))
                .forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> handlers.put(Endpoint.of(verb.name(), path), handler))));
        return handlers;
    }

    private static List<String> queryOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(parameter -> parameter.getName())
                .toList();
    }

    private static boolean hasBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch((MethodParameter parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private <T> List<T> some(int most, List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    private Scene scene() {
        return new Scene(engine, planted, session(ADMIN), ADMIN, Map.of());
    }

    private static void assertClean(Fuzz fuzz, Scene scene) {
        assertThat(fuzz.complaints())
                .as("seed %d, %d requests", SEED, fuzz.sent())
                .isEmpty();
        assertThat(scene.expressionRan()).isFalse();
    }
}
