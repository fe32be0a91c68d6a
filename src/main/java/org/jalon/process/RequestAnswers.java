package org.jalon.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** How the answers of a request stand while nobody has verified them: JSON, the same for the same answers. */
public final class RequestAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private RequestAnswers() {}

    static String write(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(answers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that JSON cannot hold");
        }
    }

    public static Map<String, Object> read(String answers) {
        try {
            return JSON.readValue(answers, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that are no JSON");
        }
    }
}
