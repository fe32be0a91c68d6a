package org.jalon.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads each request's body before anything is done with it, so that its size and the time that it takes are bounded,
 * whether it is announced or streamed. Forms are left to Tomcat, which holds them to the same bound, but they must
 * announce their length.
 */
@Component
@Order(WebOrder.BODIES)
class BoundedBodies extends OncePerRequestFilter {

    private final WebSettings settings;

    BoundedBodies(WebSettings settings) {
        super();
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced > settings.maxBody().toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (announced == 0 || (announced < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, response);
        } else if (isForm(request)) {
            if (announced < 0) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            readFirst(request, response, chain);
        }
    }

    private void readFirst(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = BufferedRequest.read(request, settings.maxBody().toBytes(), settings.bodyTime());
        } catch (BufferedRequest.BadBody e) {
            response.sendError(e.status());
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
