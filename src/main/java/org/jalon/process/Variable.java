package org.jalon.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its type, so that no name is written twice.
 *
 * @param name as the models know it
 */
public record Variable<T>(String name, Class<T> type) {

    static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    /** The value; null when it is not set. */
    public @Nullable T find(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if it is not set
     */
    public T get(VariableScope scope) {
        T value = find(scope);
        if (value == null) {
            throw new IllegalStateException("Process variable " + name + " is not set");
        }
        return value;
    }
}
