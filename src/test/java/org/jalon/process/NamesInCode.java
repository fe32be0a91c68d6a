package org.jalon.process;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the code calls things that the models call by the same name. */
final class NamesInCode {

    static final List<Class<?>> PROCESSES = List.of(BilanProcess.class, AppointmentProcess.class, MailProcess.class);

    private NamesInCode() {}

    /** The beans that a model may call, by name, found without starting Spring. */
    static Map<String, Class<?>> beans() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(true);
        Map<String, Class<?>> beans = new HashMap<>();
        for (BeanDefinition found : scanner.findCandidateComponents("org.jalon.process.delegate")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            Component named = type.getAnnotation(Component.class);
            if (named != null && !named.value().isEmpty()) {
                beans.put(named.value(), type);
            }
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Bean.class))
                    .forEach(method -> beans.put(method.getName(), method.getReturnType()));
        }
        return beans;
    }

    /** Whether an expression can call a method of that name: the engine sees public classes and methods only. */
    static boolean canBeCalled(Class<?> type, String method) {
        return Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(method));
    }

    /** The values of the constants of a class whose name begins so. */
    static Set<String> constants(Class<?> type, String prefix) {
        Set<String> values = new HashSet<>();
        fields(type)
                .filter(field ->
                        field.getType() == String.class && field.getName().startsWith(prefix))
                .forEach(field -> values.add((String) value(field)));
        return values;
    }

    /** The names of the process variables that code knows. */
    static Set<String> variables() {
        Set<String> names = new HashSet<>();
        PROCESSES.stream()
                .flatMap(NamesInCode::fields)
                .filter(field -> field.getType() == Variable.class)
                .forEach(field -> names.add(((Variable<?>) value(field)).name()));
        return names;
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> Modifier.isPublic(field.getModifiers()));
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
