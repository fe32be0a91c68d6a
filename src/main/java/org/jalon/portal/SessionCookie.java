package org.jalon.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jalon.access.AccessSettings;
import org.jalon.platform.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Where a browser keeps the token of its session with the beneficiary's own pages; nothing else ever sees it. */
@Component
class SessionCookie {

    private static final String NAME = "jalon-mon-bilan";
    private static final String PATH = "/mon-bilan";

    private final Duration lifetime;
    private final boolean secure;

    SessionCookie(AccessSettings access, WebSettings web) {
        lifetime = access.session();
        secure = web.secureCookies();
    }

    /** Blank when there is none. */
    String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    void write(String session, HttpServletResponse response) {
        set(session, lifetime, response);
    }

    void forget(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }

    /** Lax: whoever follows the link in a mail comes from another site, and must keep the cookie that this gives. */
    private void set(String value, Duration age, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(PATH)
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
