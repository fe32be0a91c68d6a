package org.jalon.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads from the running application all that it answers to: the webapps' own API and ours. */
final class Endpoints {

    private static final int DEEPEST = 8;

    private final SortedSet<Endpoint> found = new TreeSet<>();

    private Endpoints() {}

    static SortedSet<Endpoint> of(ServletContext servlets, RequestMappingHandlerMapping ours) {
        Endpoints endpoints = new Endpoints();
        servlets.getServletRegistrations().values().forEach(endpoints::ofServlet);
        ours.getHandlerMethods().keySet().forEach(endpoints::ofController);
        return endpoints.found;
    }

    private void ofServlet(ServletRegistration servlet) {
        String application = servlet.getInitParameter("jakarta.ws.rs.Application");
        if (application == null) {
            return;
        }
        Application resources = instance(application);
        for (String mapping : servlet.getMappings()) {
            String root = mapping.substring(0, mapping.length() - "/*".length());
            resources.getClasses().forEach(type -> pathOf(type)
                    .ifPresent(path -> walk(type, root + "/" + path, DEEPEST)));
        }
    }

    private static Application instance(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Application.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ofController(RequestMappingInfo mapping) {
        for (String path : mapping.getPatternValues()) {
            if (mapping.getMethodsCondition().getMethods().isEmpty()) {
                found.add(Endpoint.of("GET", path));
                found.add(Endpoint.of("POST", path));
            }
            mapping.getMethodsCondition().getMethods().forEach(verb -> found.add(Endpoint.of(verb.name(), path)));
        }
    }

    private void walk(Class<?> type, String prefix, int depth) {
        if (depth == 0) {
            throw new IllegalStateException("No end of resources below " + prefix);
        }
        for (Method method : type.getMethods()) {
            List<AnnotatedElement> declarations = declarations(type, method);
            Optional<String> verb = declarations.stream()
                    .flatMap(declaration -> Stream.of(declaration.getAnnotations()))
                    .map(Endpoints::verb)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
            String path = prefix
                    + declarations.stream()
                            .flatMap(declaration -> pathOf(declaration).stream())
                            .findFirst()
                            .map(own -> "/" + own)
                            .orElse("");
            if (verb.isPresent()) {
                found.add(Endpoint.of(verb.get(), path));
            } else if (!path.equals(prefix)) {
                walk(method.getReturnType(), path, depth - 1);
            }
        }
    }

    /** The method where it is written and where it is promised: either may carry the annotations. */
    private static List<AnnotatedElement> declarations(Class<?> type, Method method) {
        List<AnnotatedElement> declarations = new ArrayList<>();
        declarations.add(method);
        for (Class<?> promised : ClassUtils.getAllInterfacesForClass(type)) {
            Method there = ClassUtils.getMethodIfAvailable(promised, method.getName(), method.getParameterTypes());
            if (there != null) {
                declarations.add(there);
            }
        }
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            Method there = ClassUtils.getMethodIfAvailable(above, method.getName(), method.getParameterTypes());
            if (there != null) {
                declarations.add(there);
            }
        }
        return declarations;
    }

    private static @Nullable String verb(Annotation annotation) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        return verb == null ? null : verb.value();
    }

    private static Optional<String> pathOf(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value);
    }
}
