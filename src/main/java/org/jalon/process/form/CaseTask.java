package org.jalon.process.form;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jalon.casefile.CaseFile;
import org.jalon.rules.BilanCalendar;

/**
 * A user task with the case it belongs to.
 *
 * @param user who completes or looks at it
 */
public record CaseTask(DelegateTask task, CaseFile file, String user, Instant now) {

    LocalDate today() {
        return BilanCalendar.dateOf(now);
    }

    String caseNumber() {
        return file.number().value();
    }
}
