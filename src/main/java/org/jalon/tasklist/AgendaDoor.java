package org.jalon.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.appointment.CalendarFeed;
import org.jalon.platform.NetworkAddress;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.platform.Token;
import org.jalon.platform.WebOrder;
import org.jalon.process.CalendarFeeds;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers diaries that ask for a counsellor's feed. The address is the key, so it is read here and nowhere further in:
 * neither Spring Security nor Spring MVC, which write addresses down at DEBUG, ever see it.
 */
@Component
@Order(WebOrder.LINKS)
class AgendaDoor extends OncePerRequestFilter {

    private static final String ROOT = "/agenda/";
    private static final Pattern FEED = Pattern.compile(ROOT + "([^/]+)\\.ics");

    /** Nobody guesses 256 bits; an address that was replaced is asked for every hour, and must not shut out colleagues. */
    private static final Limit WRONG = new Limit(60, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final CalendarFeeds feeds;
    private final Throttle throttle;

    AgendaDoor(CalendarFeeds feeds, Throttle throttle) {
        super();
        this.feeds = feeds;
        this.throttle = throttle;
    }

    static String path(String secret) {
        return ROOT + secret + ".ics";
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // normalised by the container, so that no other way of writing the address gets past
        return !request.getServletPath().startsWith(ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = FEED.matcher(request.getServletPath());
        if (!isRead(request) || !address.matches() || !Token.isOne(address.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Throttle.Try attempt = throttle.begin(new Count("agenda:" + NetworkAddress.of(request), WRONG));
        if (attempt.isRefused()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(attempt.waiting().toSeconds() + 1));
            response.sendError(429);
            return;
        }
        Optional<CalendarFeed> feed = feeds.open(address.group(1));
        if (feed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        attempt.succeeded();
        answer(request, response, feed.get().text().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, byte[] text)
            throws IOException {
        String tag = "\"" + DigestUtils.md5DigestAsHex(text) + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"agenda.ics\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
