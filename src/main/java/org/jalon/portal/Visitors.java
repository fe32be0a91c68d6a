package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jalon.access.Links;
import org.jalon.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells pages who visits them: the case comes from the browser's session alone, never from the address. */
@Component
class Visitors implements HandlerMethodArgumentResolver {

    /** No link has let this browser in, or its session is over. */
    static final class NotEntered extends RuntimeException {}

    /** The browser may look, but what it asks for needs a one-time code. */
    static final class NotConfirmed extends RuntimeException {

        private final String page;

        private NotConfirmed(String page) {
            super("A one-time code is needed");
            this.page = page;
        }

        /** The page that was asked for, below {@code /mon-bilan/}. */
        String page() {
            return page;
        }
    }

    private final Links links;
    private final SessionCookie cookie;
    private final Clock clock;

    Visitors(Links links, SessionCookie cookie, Clock clock) {
        this.links = links;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Visitor visitor = links.visitor(cookie.read(request), clock.instant()).orElseThrow(NotEntered::new);
        if (parameter.hasParameterAnnotation(Confirmed.class) && !visitor.confirmed()) {
            throw new NotConfirmed(Destination.below(request.getRequestURI()));
        }
        return visitor;
    }
}
