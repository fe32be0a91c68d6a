package org.jalon.process.form;

import java.time.LocalDate;
import java.util.Map;
import org.jalon.casefile.CaseFile;
import org.jalon.process.BilanProcess;
import org.jalon.rules.ExtensionPolicy;
import org.springframework.stereotype.Component;

/** Agrees on the new end date, after the current deadline and at most start + 4 months (R9). */
@Component
final class AcknowledgeExtensionForm implements TaskForm {

    @Override
    public String id() {
        return "acknowledge-extension";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        CaseFile file = task.file();
        LocalDate newEnd = answers.requiredDate("newEndDate");
        new ExtensionPolicy(file.calendar())
                .refusal(file.start(), file.currentDeadline(), newEnd)
                .ifPresent(refusal -> {
                    throw answers.refused("newEndDate", sentence(refusal, file));
                });
        LocalDate limit = file.calendar().absoluteLimit(file.start());
        if (newEnd.isBefore(task.today()) && !limit.isBefore(task.today())) {
            throw answers.refused("newEndDate", "cette date est déjà passée, choisissez-en une à venir.");
        }
        return Map.of(BilanProcess.NEW_END_DATE.name(), newEnd.toString());
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        CaseFile file = task.file();
        return Map.of(
                "newEndDate", BilanProcess.REQUESTED_END_DATE.get(task.task()),
                "currentDeadline", French.date(file.currentDeadline()),
                "latestEndDate", French.date(file.calendar().absoluteLimit(file.start())));
    }

    private static String sentence(ExtensionPolicy.Refusal refusal, CaseFile file) {
        String limit = French.date(file.calendar().absoluteLimit(file.start()));
        return switch (refusal) {
            case ALREADY_AT_LIMIT -> "l’échéance est déjà au maximum permis, le " + limit + ".";
            case BEYOND_LIMIT ->
                "la date dépasse la limite de quatre mois après le début, choisissez au plus tard le " + limit + ".";
            case NOT_AFTER_DEADLINE ->
                "la date doit suivre l’échéance actuelle, le " + French.date(file.currentDeadline()) + ".";
        };
    }
}
