package org.jalon.process.form;

import java.util.Map;
import org.jalon.platform.Refused;

/** What one form does beyond its declaration: its own checks, what it changes, and what it shows. */
interface TaskForm {

    /** The form's id: the name of its file. */
    String id();

    /**
     * Checks what only this form can, changes the case, and gives the process variables that gateways need.
     *
     * @throws Refused before anything is written
     */
    default Map<String, Object> accept(CaseTask task, Answers answers) {
        return Map.of();
    }

    /** Values that the form shows or starts with, besides the situation of the case. */
    default Map<String, Object> shows(CaseTask task) {
        return Map.of();
    }
}
