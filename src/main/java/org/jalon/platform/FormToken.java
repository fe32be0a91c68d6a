package org.jalon.platform;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The cookie that every form of ours outside the webapps is held to: who fills one in has no session on the server. Gone,
 * it makes the forms that are still open in other tabs worth nothing.
 */
@Component
public class FormToken {

    private static final String COOKIE = "jalon-jeton";

    private final boolean secure;

    FormToken(WebSettings settings) {
        secure = settings.secureCookies();
    }

    /** Forms that were opened for somebody else must not act for who comes now. */
    public void forget(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, "")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    CsrfTokenRepository repository() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }
}
