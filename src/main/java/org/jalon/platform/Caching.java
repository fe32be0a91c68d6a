package org.jalon.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** What a browser or a proxy may keep: files that are the same for everybody, asked for again each time; nothing else. */
final class Caching {

    private static final List<String> SAME_FOR_EVERYBODY = List.of(
            "/camunda/lib/",
            "/camunda/assets/",
            "/camunda/app/",
            "/camunda/favicon.ico",
            "/jalon/",
            "/portal/",
            "/webjars/");

    private Caching() {}

    static void write(HttpServletRequest request, HttpServletResponse response) {
        boolean keep = SAME_FOR_EVERYBODY.stream().anyMatch(request.getRequestURI()::startsWith)
                && response.getStatus() < 400
                && !WebappPages.isPage(request);
        // set, not added: the webapps' own filter says no-cache for personal answers too, which lets a browser keep
        // them
        response.setHeader(HttpHeaders.CACHE_CONTROL, keep ? "no-cache" : "no-store");
    }
}
