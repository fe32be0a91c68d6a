package org.jalon.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jalon.rules.BilanRules;

/** The rules of a case as the text that is kept with it, readable for as long as the case lives. */
final class RulesJson {

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

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
