package org.jalon.process.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that a form declares.
 *
 * @param conditional whether it, or a group around it, can be hidden: then only the form's own code can demand it
 * @param choices allowed values of a choice
 * @param children fields of each entry of a list
 */
record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        boolean conditional,
        int maxLength,
        @Nullable Double min,
        @Nullable Double max,
        Set<String> choices,
        Map<String, FormField> children) {

    enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        DATE_TIME,
        CHECKBOX,
        CHOICE,
        CHECKLIST,
        LIST,
        /** What the browser makes a list from: let in, never looked at. */
        SCRATCH
    }

    boolean mustBeGiven() {
        return required && !conditional;
    }

    /** A question that browsers always answer: a client that leaves it out has not asked it. */
    boolean isYesOrNo() {
        return type == Type.CHECKBOX && !conditional && !isConfidential();
    }

    boolean isConfidential() {
        return key.startsWith("confidential_");
    }
}
