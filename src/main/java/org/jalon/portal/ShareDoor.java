package org.jalon.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jalon.platform.FormToken;
import org.jalon.platform.Token;
import org.jalon.platform.WebOrder;
import org.jalon.platform.WebSettings;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Puts the link of a share into a cookie; what it opens is looked up at each step, so that a share that is withdrawn is
 * closed at once.
 */
@Component
@Order(WebOrder.LINKS)
class ShareDoor extends TokenDoor {

    /** Below this path stands the token of a share. */
    static final String PATH = "/partage/";

    private static final String COOKIE = "jalon-partage";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final FormToken formToken;
    private final boolean secure;

    ShareDoor(WebSettings settings, FormToken formToken) {
        super(PATH);
        this.formToken = formToken;
        secure = settings.secureCookies();
    }

    /** What the browser was sent with; blank when it was not. */
    static String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return super.shouldNotFilter(request) || request.getRequestURI().equals(PATH + "document");
    }

    @Override
    String open(String token, HttpServletRequest request, HttpServletResponse response) {
        if (!token.equals(token(request))) {
            formToken.forget(response);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, Token.isOne(token) ? token : "")
                        .path("/partage")
                        .maxAge(Token.isOne(token) ? LIFETIME : Duration.ZERO)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "/partage";
    }
}
