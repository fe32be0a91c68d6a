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

    FormDefinition get(String id) {
        FormDefinition form = byId.get(id);
        if (form == null) {
            throw new IllegalArgumentException("No form " + id);
        }
        return form;
    }
}
