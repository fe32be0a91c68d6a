package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jalon.access.Links;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.platform.FormToken;
import org.jalon.platform.WebOrder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets a browser in by a personal link: gives it a session for the case, in the language of the case. */
@Component
@Order(WebOrder.LINKS)
class LinkDoor extends TokenDoor {

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
        super(Links.PATH);
        this.links = links;
        this.caseFiles = caseFiles;
        this.cookie = cookie;
        this.languages = languages;
        this.formToken = formToken;
        this.clock = clock;
    }

    @Override
    String open(String token, HttpServletRequest request, HttpServletResponse response) {
        return links.enter(token, clock.instant())
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
    }
}
