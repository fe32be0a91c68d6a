package org.jalon.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.junit.jupiter.api.Test;

/** No way round the forms (decision 002): each method that moves a token or sets a variable is a guarded one. */
class GuardedServicesTests {

    private static final Pattern MOVES_OR_SETS = Pattern.compile(
            "(complete|resolve|handle|submit|setVariable|removeVariable|updateVariable|getTaskFormVariables).*");

    @Test
    void the_task_service_is_guarded_at_every_way_in() {
        assertThat(unguarded(GuardedTaskService.class, TaskService.class, TaskServiceImpl.class))
                .isEmpty();
    }

    @Test
    void the_form_service_is_guarded_at_every_way_in() {
        assertThat(unguarded(GuardedFormService.class, FormService.class, FormServiceImpl.class))
                .isEmpty();
    }

    @Test
    void a_service_with_an_unguarded_way_in_is_found() {
        assertThat(unguarded(Careless.class, TaskService.class, TaskServiceImpl.class))
                .contains("handleBpmnError[class java.lang.String, class java.lang.String]")
                .doesNotContain("complete[class java.lang.String]");
    }

    private static Set<String> unguarded(Class<?> guard, Class<?>... engines) {
        Set<String> guarded = Arrays.stream(guard.getDeclaredMethods())
                .map(GuardedServicesTests::signature)
                .collect(Collectors.toSet());
        return Stream.of(engines)
                .flatMap(engine -> Arrays.stream(engine.getMethods()))
                .filter(method -> MOVES_OR_SETS.matcher(method.getName()).matches())
                .map(GuardedServicesTests::signature)
                .filter(signature -> !guarded.contains(signature))
                .collect(Collectors.toSet());
    }

    private static String signature(Method method) {
        return method.getName() + List.of(method.getParameterTypes());
    }

    /** Planted: guards completion and forgets the rest. */
    static class Careless extends TaskServiceImpl {
        @Override
        public void complete(String taskId) {
            throw new UnsupportedOperationException();
        }
    }
}
