package org.jalon.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the webapps a policy of its own (decision 014). The shipped filter keeps the page's nonce where the
 * next request overwrites it, lets text run as scripts, and the page names its version to whoever asks.
 */
@Component
@Order(WebOrder.PAGES)
class WebappPages extends OncePerRequestFilter {

    private static final Pattern PAGE =
            Pattern.compile("/camunda/app/(?:welcome|tasklist|cockpit|admin)(?:/[\\w-]*){0,2}(?:/setup)?/?");
    private static final Pattern SHOWN_VERSION = Pattern.compile("version=\"v[^\"]*\"");
    private static final Pattern VERSION_OF_A_FILE = Pattern.compile("\\?bust=([\\d.]+)");

    private final SecureRandom random = new SecureRandom();

    static boolean isPage(HttpServletRequest request) {
        return PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (page.getStatus() == HttpServletResponse.SC_OK && type != null && type.startsWith("text/html")) {
            String nonce = nonce();
            byte[] html = ours(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8), nonce)
                    .getBytes(StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream().write(html);
            page.setContentLength(html.length);
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.ofWebapps(nonce));
        }
        page.copyBodyToResponse();
    }

    /** ng-csp: AngularJS reads expressions itself instead of having the browser compile them. */
    static String ours(String html, String nonce) {
        String marked = html.replace("<html ", "<html ng-csp=\"no-unsafe-eval\" ")
                .replace("<script ", "<script nonce=\"" + nonce + "\" ");
        String unversioned = SHOWN_VERSION.matcher(marked).replaceAll("version=\"\"");
        return VERSION_OF_A_FILE
                .matcher(unversioned)
                .replaceAll(version ->
                        "?bust=" + Integer.toHexString(version.group(1).hashCode()));
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
