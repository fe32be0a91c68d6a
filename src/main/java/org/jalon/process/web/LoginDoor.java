package org.jalon.process.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.jalon.platform.BufferedRequest;
import org.jalon.platform.ErrorAnswers;
import org.jalon.platform.NetworkAddress;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.platform.WebOrder;
import org.jalon.process.Accounts;
import org.jalon.process.Memberships;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Slows down whoever guesses passwords, without ever locking out whose password is guessed (decision 014): strangers are
 * counted per account and address, per address and per account; a browser that the account logged in from before is
 * counted by itself alone. Whose account is in no group of Jalon's logs in nowhere, the welcome page included.
 */
@Component
@Order(WebOrder.LOGIN)
class LoginDoor extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Limit ONE_PERSON = new Limit(5, Duration.ofSeconds(10), LONGEST);
    private static final Limit ONE_ADDRESS = new Limit(30, Duration.ofSeconds(10), LONGEST);
    private static final Limit STRANGERS_TO_ONE_ACCOUNT = new Limit(20, Duration.ofSeconds(10), LONGEST);

    private final Throttle throttle;
    private final KnownBrowsers browsers;
    private final Accounts accounts;
    private final Memberships memberships;

    LoginDoor(Throttle throttle, KnownBrowsers browsers, Accounts accounts, Memberships memberships) {
        super();
        this.accounts = accounts;
        this.memberships = memberships;
        this.throttle = throttle;
        this.browsers = browsers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WebappPaths.isLogin(request)) {
            login(request, response, chain);
        } else if (WebappPaths.triesPassword(request)) {
            tryPassword(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void login(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Credentials given;
        try {
            given = Credentials.read(request);
        } catch (BufferedRequest.BadBody e) {
            response.sendError(e.status());
            return;
        }
        if (given == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String account = given.username().strip().toLowerCase(Locale.ROOT);
        Throttle.Try attempt = throttle.begin(counts(account, request));
        if (attempt.isRefused()) {
            refuse(request, response, attempt.waiting());
            return;
        }
        ErrorAnswers.say(request, "Identifiant ou mot de passe incorrect.");
        // before the password is looked at: what changes meanwhile ends the session that begins here
        OptionalLong epoch = accounts.epoch(given.username());
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new BufferedRequest(request, given.form()), answer);
        if (answer.getStatus() != HttpServletResponse.SC_UNAUTHORIZED) {
            attempt.succeeded();
        }
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            HttpSession session = request.getSession();
            if (epoch.isEmpty() || !memberships.hasRole(given.username())) {
                session.invalidate();
                ErrorAnswers.say(request, "Ce compte ne donne accès à rien : adressez-vous à l’administration.");
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            WebappSessions.begin(session, epoch.getAsLong());
            browsers.remember(account, request, answer);
        }
        answer.copyBodyToResponse();
    }

    private Count[] counts(String account, HttpServletRequest request) {
        String browser = browsers.known(account, request);
        if (browser != null) {
            return new Count[] {new Count("login:" + account + " in " + browser, ONE_PERSON)};
        }
        String address = NetworkAddress.of(request);
        return new Count[] {
            new Count("login:" + account + " from " + address, ONE_PERSON),
            new Count("login from " + address, ONE_ADDRESS),
            new Count("login:" + account, STRANGERS_TO_ONE_ACCOUNT)
        };
    }

    /** Whoever took over a session must not find out its password either. */
    private void tryPassword(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Throttle.Try attempt =
                throttle.begin(new Count("password in " + (session == null ? "none" : session.getId()), ONE_PERSON));
        if (attempt.isRefused()) {
            refuse(request, response, attempt.waiting());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
            attempt.succeeded();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ErrorAnswers.say(request, "Trop d’essais : attendez " + inFrench(seconds) + " avant de recommencer.");
        response.sendError(429);
    }

    private static String inFrench(long seconds) {
        if (seconds < 60) {
            return seconds == 1 ? "une seconde" : seconds + " secondes";
        }
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "une minute" : minutes + " minutes";
    }
}
