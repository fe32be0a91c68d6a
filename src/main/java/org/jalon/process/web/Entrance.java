package org.jalon.process.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads staff from the bare address to their own application, and says nothing else; the demonstration has a page of its
 * own there.
 */
@Controller
@Profile("!demo")
class Entrance {

    /** Managers have Tasklist too, for decisions; what they watch is in Cockpit. */
    private static final List<String> IN_ORDER = List.of("cockpit", "tasklist", "admin");

    /** Everybody can log in here; jalon/entrance.js then leads back to the bare address. */
    private static final String LOGIN = "redirect:/camunda/app/welcome/default/?entree";

    @GetMapping("/")
    String lead(HttpServletRequest request) {
        return IN_ORDER.stream()
                .filter(application -> loggedIn(request).anyMatch(person -> person.isAuthorizedForApp(application)))
                .findFirst()
                .map(application -> "redirect:/camunda/app/" + application + "/default/")
                .orElse(LOGIN);
    }

    /** No session is made for whoever has none. */
    private static Stream<UserAuthentication> loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WebappSessions.LOGGED_IN) instanceof Authentications people
                ? people.getAuthentications().stream()
                : Stream.empty();
    }
}
