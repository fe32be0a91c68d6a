package org.jalon.process.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a form was filled in with, checked against its declaration: each value has its field's type.
 *
 * @param form the declaration, for labels
 * @param values by field key; a field left empty is absent
 * @param entry which entry of a list this is; null when it is the form itself
 */
record Answers(
        FormDefinition form,
        Map<String, Object> values,
        @Nullable Entry entry) {

    /**
     * An entry of a list.
     *
     * @param number from 1
     */
    record Entry(FormField list, int number) {}

    Answers(FormDefinition form, Map<String, Object> values) {
        this(form, values, null);
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    String text(String key) {
        return (String) values.get(key);
    }

    @Nullable
    LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }

    /** Demands a field that is required only in some cases, so that the generic check let it pass. */
    String requiredText(String key) {
        return (String) required(key);
    }

    LocalDate requiredDate(String key) {
        return (LocalDate) required(key);
    }

    LocalDateTime requiredDateTime(String key) {
        return (LocalDateTime) required(key);
    }

    BigDecimal requiredNumber(String key) {
        return (BigDecimal) required(key);
    }

    BigDecimal numberOrZero(String key) {
        return (BigDecimal) values.getOrDefault(key, BigDecimal.ZERO);
    }

    @SuppressWarnings("unchecked")
    List<Answers> entries(String key) {
        return (List<Answers>) required(key);
    }

    /** The refusal of this form because of one field; that of a list's entry is named list[index].key, from 0. */
    Refused refused(String key, String sentence) {
        String label = form.field(key).label();
        return entry == null
                ? Refused.input(key, "« " + label + " » : " + sentence)
                : Refused.input(
                        "%s[%d].%s".formatted(entry.list().key(), entry.number() - 1, key),
                        entry.list().label() + " " + entry.number() + ", « " + label + " » : " + sentence);
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw refused(key, "ce champ est obligatoire.");
        }
        return value;
    }
}
