package org.jalon.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jalon.rules.BilanRules;

/** The rules of a case as the text that is kept with it, readable for as long as the case lives. */
final class RulesJson {

    /** Components only: what a record computes is not kept. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    String write(BilanRules rules) {
        try {
            return mapper.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules cannot be written", e);
        }
    }

    BilanRules read(String json) {
        try {
            return mapper.readValue(json, BilanRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The rules kept with a case cannot be read", e);
        }
    }
}
