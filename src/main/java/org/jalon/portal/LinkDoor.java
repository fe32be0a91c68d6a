package org.jalon.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jalon.access.Links;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.platform.FormToken;
import org.jalon.platform.WebOrder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a personal link, gives the browser a session for it and sends it on to an address without the link. Before all
 * that writes addresses into a log, and before any page whose Referer could carry it.
 */
@Component
@Order(WebOrder.LINKS)
class LinkDoor extends OncePerRequestFilter {

    private final Links links;
    private final CaseFiles caseFiles;
    private final SessionCookie cookie;
    private final Languages languages;
    private final FormToken formToken;
    private final Clock clock;

    LinkDoor(
            Links links,
            CaseFiles caseFiles,
            SessionCookie cookie,
            Languages languages,
            FormToken formToken,
            Clock clock) {
        super();
        this.links = links;
        this.caseFiles = caseFiles;
        this.cookie = cookie;
        this.languages = languages;
        this.formToken = formToken;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Links.PATH);
    }

    /** A link opens as often as it is followed: programs that look at mails follow it too. */
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
        String token = request.getRequestURI().substring(Links.PATH.length());
        String page = links.enter(token, clock.instant())
                .map(entry -> {
                    boolean sameCase = links.visitor(cookie.read(request), clock.instant())
                            .filter(before -> before.caseNumber().equals(entry.caseNumber()))
                            .isPresent();
                    if (!sameCase) {
                        formToken.forget(response);
                    }
                    cookie.write(entry.session(), response);
                    String language = caseFiles
                            .get(new CaseNumber(entry.caseNumber()))
                            .beneficiary()
                            .language();
                    languages.suggest(language, request, response);
                    return "/mon-bilan";
                })
                .orElse("/mon-bilan/lien?fait=perdu");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, page);
    }
}
