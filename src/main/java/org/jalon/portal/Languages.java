package org.jalon.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.mail.Language;
import org.jalon.platform.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** In which language somebody reads our pages: the one they chose, their case's, their browser's, or French. */
@Component("localeResolver")
public class Languages implements LocaleResolver, HandlerInterceptor {

    private static final String PARAMETER = "langue";
    private static final String COOKIE = "jalon-langue";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean secure;

    Languages(WebSettings settings) {
        secure = settings.secureCookies();
    }

    /** The language of this request's answer. */
    public static Language of(HttpServletRequest request) {
        return chosen(request.getParameter(PARAMETER))
                .or(() -> remembered(request))
                .orElseGet(() -> preferred(request));
    }

    /** Has the browser remember a language, unless it remembers one already. */
    void suggest(String code, HttpServletRequest request, HttpServletResponse response) {
        if (remembered(request).isEmpty()) {
            chosen(code).ifPresent(language -> remember(language, response));
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    /** @throws UnsupportedOperationException always: people choose by themselves */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen with the parameter " + PARAMETER);
    }

    /** A choice holds for the pages to come. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request.getParameter(PARAMETER)).ifPresent(language -> remember(language, response));
        return true;
    }

    private void remember(Language language, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language.code())
                        .path("/")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : chosen(cookie.getValue());
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.FR;
        }
        Stream<String> codes = Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return codes.flatMap(code -> chosen(code).stream()).findFirst().orElse(Language.FR);
    }

    private static Optional<Language> chosen(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
