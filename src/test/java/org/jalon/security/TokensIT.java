package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jalon.browser.WebappSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing of ours changes anything for a request that another site made a browser send. */
@AsInProduction
class TokensIT {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_change_of_ours_is_refused_without_the_token() {
        List<String> changes = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> changes(mapping, changes));

        assertThat(changes).hasSizeGreaterThan(5).anyMatch(change -> change.startsWith("POST /camunda/api/jalon/"));
        assertThat(changes).allSatisfy(change -> {
            int space = change.indexOf(' ');
            HttpResponse<String> answer = withoutToken(change.substring(0, space), change.substring(space + 1));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Cette demande est refusée");
        });
    }

    private HttpResponse<String> withoutToken(String method, String path) {
        Caller counsellor = Caller.from(port, "192.0.2.5");
        assertThat(counsellor.login(COUNSELLOR, WebappSession.PASSWORD).statusCode())
                .isEqualTo(200);
        counsellor.cookie("XSRF-TOKEN", "");
        return counsellor.send(method, path, "application/json", BodyPublishers.ofString("{}"));
    }

    private static void changes(RequestMappingInfo mapping, List<String> changes) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String pattern : mapping.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]*}", "1");
            if (methods.isEmpty()) {
                changes.add("POST " + path); // any method at all
            }
            methods.stream()
                    .filter(method -> !READING.contains(method))
                    .forEach(method -> changes.add(method + " " + path));
        }
    }
}
