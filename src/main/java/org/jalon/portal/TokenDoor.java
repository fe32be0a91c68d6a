package org.jalon.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a token out of an address and sends the browser on to one without it: before all that writes addresses into a log,
 * and before any page whose Referer could carry it.
 */
abstract class TokenDoor extends OncePerRequestFilter {

    private final String path;

    /**
     * @param path below which the token stands
     */
    TokenDoor(String path) {
        super();
        this.path = path;
    }

    /** Takes the token, as somebody may have made it up; gives the address to go on to. */
    abstract String open(String token, HttpServletRequest request, HttpServletResponse response);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(path);
    }

    /** What a token opens, it opens as often as it is followed: programs that look at mails follow it too. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!HttpMethod.GET.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String next = open(request.getRequestURI().substring(path.length()), request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, next);
    }
}
