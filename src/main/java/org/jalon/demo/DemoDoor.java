package org.jalon.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jalon.platform.WebOrder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the buttons of the first page work without the token that forms of ours are held to: entering a bilan makes the
 * tokens of all open pages worth nothing, this one's too, and the buttons are there to be pressed again.
 */
@Component
@Profile("demo")
@Order(WebOrder.LINKS)
class DemoDoor extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/demo/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CsrfFilter.skipRequest(request);
        chain.doFilter(request, response);
    }
}
