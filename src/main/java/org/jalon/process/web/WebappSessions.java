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
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jalon.platform.WebOrder;
import org.jalon.platform.WebSettings;
import org.jalon.process.Accounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the webapps' sessions: at logout, after a time without a request, after a working day whatever happens, and at the
 * first request after the account's access has changed, on whichever node. The webapps themselves only forget at logout
 * who was logged in, end no session that their own polling keeps alive, and believe for minutes in groups that somebody
 * has left.
 */
@Component
@Order(WebOrder.SESSIONS)
class WebappSessions extends OncePerRequestFilter {

    /** A session that nobody has logged in to; strangers can have as many as they like, so they are short. */
    private static final Duration NOBODYS = Duration.ofMinutes(10);

    private static final String SINCE = "jalon.since";
    private static final String SEEN = "jalon.seen";
    static final String LOGGED_IN = "authenticatedUser";
    private static final String EPOCH = "jalon.epoch";
    private static final String API = "/camunda/api/";

    private final WebSettings settings;
    private final Accounts accounts;
    private final Clock clock;

    WebappSessions(WebSettings settings, Accounts accounts, Clock clock) {
        super();
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (before != null && (isOver(before) || (asksForData(request) && isOutdated(before)))) {
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
            if (WebappPaths.triesPassword(request) && response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
                renew(after);
            }
            keep(after);
        }
    }

    /** Notes what the account's access was when somebody logged in with it: taken before the password was looked at. */
    static void begin(HttpSession session, long epoch) {
        session.setAttribute(EPOCH, epoch);
    }

    /** The webapps' pages and pictures are nobody's secret, and many. */
    private static boolean asksForData(HttpServletRequest request) {
        return request.getRequestURI().contains(API);
    }

    private boolean isOutdated(HttpSession session) {
        return people(session)
                .anyMatch(person -> !Objects.equals(
                        session.getAttribute(EPOCH), accounts.epoch(person).orElse(-1)));
    }

    /** Whoever has just changed their own password stays; their other sessions end. */
    private void renew(HttpSession session) {
        people(session).findFirst().ifPresent(person -> accounts.epoch(person)
                .ifPresent(epoch -> begin(session, epoch)));
    }

    private static Stream<String> people(HttpSession session) {
        return session.getAttribute(LOGGED_IN) instanceof Authentications people
                ? people.getAuthentications().stream().map(person -> person.getIdentityId())
                : Stream.empty();
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
        boolean loggedIn = people(session).findAny().isPresent();
        session.setMaxInactiveInterval((int) (loggedIn ? settings.sessionIdle() : NOBODYS).toSeconds());
    }
}
