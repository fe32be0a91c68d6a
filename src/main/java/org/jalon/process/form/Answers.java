package org.jalon.process.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form was filled in with, checked against its declaration: each value has its field's type.
 *
 * @param form the declaration, for labels
 * @param values by field key; a field left empty is absent
 */
record Answers(FormDefinition form, Map<String, Object> values) {

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

    /** The refusal of this form because of one field. */
    FormRefused refused(String key, String sentence) {
        return new FormRefused(key, "« " + form.field(key).label() + " » : " + sentence);
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw refused(key, "ce champ est obligatoire.");
        }
        return value;
    }
}
