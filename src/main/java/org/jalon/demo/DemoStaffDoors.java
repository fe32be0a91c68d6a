package org.jalon.demo;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.jalon.process.Groups;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The doors of those who have an account. Whoever has come through another one before is logged out: the webapps refuse
 * a page to who is logged in as somebody else, and the first thing that people do is to try one door after the other.
 */
@Controller
@Profile("demo")
class DemoStaffDoors {

    /** Whom each application is shown to. */
    private static final Map<String, String> GROUPS = Map.of(
            "tasklist", Groups.COUNSELLORS,
            "cockpit", Groups.MANAGERS,
            "admin", CAMUNDA_ADMIN);

    @PostMapping(path = "/demo/portes/{application}", headers = "Sec-Fetch-Site!=cross-site")
    ResponseEntity<Void> open(@PathVariable String application, HttpServletRequest request) {
        String group = GROUPS.get(application);
        if (group == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        HttpSession session = request.getSession(false);
        if (session != null && !isOneOf(group, session)) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/camunda/app/" + application + "/default/"))
                .build();
    }

    private static boolean isOneOf(String group, HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .anyMatch(person -> person.getGroupIds().contains(group));
    }
}
