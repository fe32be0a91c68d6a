package org.jalon.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows what the minima still lack (R8); the gateway after it looks at the facts. */
@Component
final class CompleteSessionsForm implements TaskForm {

    private final Situations situations;

    CompleteSessionsForm(Situations situations) {
        this.situations = situations;
    }

    @Override
    public String id() {
        return "complete-sessions";
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        return Map.of("missing", situations.missing(task.file()));
    }
}
