package org.jalon.cockpit;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A number of cases that may be shown, or the words that stand for one that may not (R14).
 *
 * @param value null when it is hidden
 */
record Count(@Nullable Long value, @JsonProperty String text) {

    /** A group of 1 to 4 cases. */
    static final Count FEW = new Count(null, "moins de 5");

    /** Hidden because it would give a group of 1 to 4 away. */
    static final Count MASKED = new Count(null, "masqué");

    /** A total that would give a group of 1 to 4 away. */
    static final Count MANY = new Count(null, "5 ou plus");

    static Count of(long value) {
        return new Count(value, French.number(value));
    }

    boolean isShown() {
        return value != null;
    }
}
