package org.jalon.process.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.jalon.platform.KeyedHash;
import org.jalon.platform.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Marks a browser from which an account has logged in, with a signed cookie that names neither. The mark opens nothing:
 * it only keeps failures elsewhere from slowing this browser down.
 */
@Component
class KnownBrowsers {

    private static final String PATH = "/camunda/api/admin/auth";
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final HexFormat HEX = HexFormat.of();
    private static final int MARK = 16;

    private final boolean secure;
    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    KnownBrowsers(WebSettings settings) {
        secure = settings.secureCookies();
        hash = new KeyedHash(settings, "jalon known browsers");
    }

    /** The browser's mark; null when the account never logged in from it. */
    @Nullable
    String known(String account, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        String name = name(account);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                String value = cookie.getValue();
                String mark = value.substring(0, Math.min(value.length(), 2 * MARK));
                if (MessageDigest.isEqual(bytes(value), bytes(signed(account, mark)))) {
                    return mark;
                }
            }
        }
        return null;
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        String known = known(account, request);
        String mark = known == null ? HEX.formatHex(randomMark()) : known;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(account), signed(account, mark))
                        .path(PATH)
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    /** One cookie for each account: colleagues may share a browser. */
    private String name(String account) {
        return "jalon-" + hash.of("name " + account).substring(0, 12);
    }

    private String signed(String account, String mark) {
        return mark + hash.of("mark " + mark + " " + account);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] randomMark() {
        byte[] mark = new byte[MARK];
        random.nextBytes(mark);
        return mark;
    }
}
