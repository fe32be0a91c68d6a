package org.jalon.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/** The addresses of the webapps' API where people come and go, decoded as the servlets behind them will. */
final class WebappPaths {

    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+/?");
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout/?");
    private static final Pattern OWN_PASSWORD =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/(?:user/[^/]+/credentials|identity/verify)/?");

    private WebappPaths() {}

    static boolean isLogin(HttpServletRequest request) {
        return isPost(request) && LOGIN.matcher(path(request)).matches();
    }

    static boolean isLogout(HttpServletRequest request) {
        return isPost(request) && LOGOUT.matcher(path(request)).matches();
    }

    /** Where somebody who is logged in can try passwords. */
    static boolean triesPassword(HttpServletRequest request) {
        return OWN_PASSWORD.matcher(path(request)).matches();
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }
}
