package org.jalon.process.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jalon.platform.WebOrder;
import org.jalon.platform.WebSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the webapps' sessions: at logout, after a time without a request, and after a working day whatever happens. The
 * webapps themselves only forget at logout who was logged in, and end no session that their own polling keeps alive.
 */
@Component
@Order(WebOrder.SESSIONS)
class WebappSessions extends OncePerRequestFilter {

    /** A session that nobody has logged in to; strangers can have as many as they like, so they are short. */
    private static final Duration NOBODYS = Duration.ofMinutes(10);

    private static final String SINCE = "jalon.since";
    private static final String SEEN = "jalon.seen";
    static final String LOGGED_IN = "authenticatedUser";

    private final WebSettings settings;
    private final Clock clock;

    WebappSessions(WebSettings settings, Clock clock) {
        super();
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (before != null && isOver(before)) {
            before.invalidate();
        }
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after == null) {
            return;
        }
        if (WebappPaths.isLogout(request)) {
            after.invalidate();
        } else {
            keep(after);
        }
    }

    private boolean isOver(HttpSession session) {
        Instant now = clock.instant();
        return isPast(session, SEEN, settings.sessionIdle(), now)
                || isPast(session, SINCE, settings.sessionLimit(), now);
    }

    private static boolean isPast(HttpSession session, String mark, Duration atMost, Instant now) {
        return session.getAttribute(mark) instanceof Instant instant && now.isAfter(instant.plus(atMost));
    }

    private void keep(HttpSession session) {
        Instant now = clock.instant();
        if (session.getAttribute(SINCE) == null) {
            session.setAttribute(SINCE, now);
        }
        session.setAttribute(SEEN, now);
        boolean loggedIn = session.getAttribute(LOGGED_IN) instanceof Authentications people
                && !people.getAuthentications().isEmpty();
        session.setMaxInactiveInterval((int) (loggedIn ? settings.sessionIdle() : NOBODYS).toSeconds());
    }
}
