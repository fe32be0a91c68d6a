package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.jalon.browser.WebappSession;
import org.jalon.process.BilanProcess;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each attack gets through on the engine's starter as it is shipped, so that we know that it bites; here none does. */
@ProcessTest
class EngineHolesIT {

    static final List<Attack> ATTACKS = Attack.all();

    private static final String ADMIN = "administration";

    private static final Map<String, WebappSession> sessions = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // before all tests
    private static StockApplication stock;

    @Autowired
    private Target target;

    @Autowired
    private PlantedTarget planted;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    /** It stays until the JVM ends: closed, it would take from the webapps of other tests what they share with it. */
    @BeforeAll
    static void startTheStock() {
        stock = new StockApplication();
        Attack first = ATTACKS.get(0);
        Scene visitor = stock.firstVisitor();
        first.attempt().accept(visitor);
        assertThat(first.success()).as(first.name()).accepts(visitor);
    }

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void gets_through_on_the_stock_engine(Attack attack) {
        Scene scene = stock.administrator();
        attack.attempt().accept(scene);
        assertThat(attack.success()).accepts(scene);
    }

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void stops_here_whoever_tries(Attack attack) {
        Map<String, String> ids = new HashMap<>(target.open());
        ids.put("activity", BilanProcess.TASK_EXPLAIN_METHODS);
        for (String person : List.of("conseiller1", "conseiller2", "responsable1", ADMIN)) {
            Scene scene = here(person, ids);
            attack.attempt().accept(scene);
            if (attack.name().startsWith("tries out") && person.equals("conseiller1")) {
                continue; // one's own password
            }
            assertThat(attack.success()).as(person).rejects(scene);
            assertThat(scene.answer().statusCode())
                    .as(person + scene.answer().body())
                    .isBetween(400, 499);
        }
    }

    @Test
    void no_passer_by_becomes_administrator() {
        Scene scene = new Scene(engine, planted, WebappSession.nobody(port), "personne", Map.of());
        ATTACKS.get(0).attempt().accept(scene);
        assertThat(scene.answer().statusCode()).isBetween(400, 499);
        assertThat(ATTACKS.get(0).success()).rejects(scene);
    }

    /** Everybody tries the same: nothing has changed when the next one comes. */
    private Scene here(String person, Map<String, String> ids) {
        WebappSession session = sessions.computeIfAbsent(
                person, id -> WebappSession.login(port, id, id.equals(ADMIN) ? "admin" : "tasklist"));
        return new Scene(engine, planted, session, person, ids);
    }
}
