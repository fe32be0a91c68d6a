package org.jalon.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the synthesis that bears a title.
 *
 * @param id names it within the document
 */
record Section(String id, String title, List<Part> parts) {

    /**
     * What was typed into one field, or a fixed list of choices.
     *
     * @param title null where the section's says enough
     */
    record Part(@Nullable String title, TypedText text) {}

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Those parts of a section whose field was filled in. */
    static Section of(String id, String title, Map<String, String> notes, Field... fields) {
        return new Section(
                id,
                title,
                List.of(fields).stream()
                        .filter(field -> !field.text(notes).isEmpty())
                        .map(field -> new Part(field.title(), field.text(notes)))
                        .toList());
    }

    /** A field of the forms and the title that its text bears in the document. */
    record Field(@Nullable String title, String key) {

        TypedText text(Map<String, String> notes) {
            return TypedText.of(notes.getOrDefault(key, ""));
        }
    }
}
