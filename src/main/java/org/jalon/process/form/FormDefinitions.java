package org.jalon.process.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All forms of the application, read once at start. */
@Component
class FormDefinitions {

    private final Map<String, FormDefinition> byId = new HashMap<>();

    FormDefinitions() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form")) {
            FormDefinition form = FormDefinition.parse(mapper.readTree(file.getInputStream()));
            byId.put(form.id(), form);
        }
    }

    /** The label of a field in whichever form asks for it. */
    String label(String field) {
        return byId.values().stream()
                .filter(form -> form.fields().containsKey(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form has a field " + field))
                .field(field)
                .label();
    }

    FormDefinition get(String id) {
        FormDefinition form = byId.get(id);
        if (form == null) {
            throw new IllegalArgumentException("No form " + id);
        }
        return form;
    }
}
