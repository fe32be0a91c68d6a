package org.jalon.process.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.appointment.Slot;
import org.jalon.platform.Refused;
import org.jalon.process.Forms;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the fields of the published forms for acts that no task asks for. */
@Component
final class SharedForms implements Forms {

    private static final int LONGEST_REASON = 500;
    private static final FormField REASON = new FormField(
            "reason", "Motif", FormField.Type.TEXT, true, false, LONGEST_REASON, null, null, Set.of(), Map.of());

    private final FormDefinitions definitions;
    private final AnswerReader reader;

    SharedForms(FormDefinitions definitions, AnswerReader reader) {
        this.definitions = definitions;
        this.reader = reader;
    }

    @Override
    public String label(String field) {
        return definitions.label(field);
    }

    @Override
    public Slot slot(Map<String, ? extends @Nullable Object> posted, Instant now) {
        FormDefinition form = definitions.get("plan-appointments");
        FormDefinition entry =
                new FormDefinition(form.id(), form.field("appointments").children());
        return Slots.read(reader.read(entry, posted), PlanAppointmentsForm.KEYS, now);
    }

    @Override
    public LocalDate requestedEnd(Map<String, ? extends @Nullable Object> posted) {
        return reader.read(part("decide-at-deadline", List.of("requestedEndDate")), posted)
                .requiredDate("requestedEndDate");
    }

    @Override
    public String address(Map<String, ? extends @Nullable Object> posted) {
        return RequestForm.address(reader.read(part(RequestForm.ID, List.of("email")), posted));
    }

    @Override
    public String synthesis(Map<String, ? extends @Nullable Object> posted) {
        String field = "confidential_synthesis";
        return reader.read(part(WriteSynthesisForm.ID, List.of(field)), posted).requiredText(field);
    }

    @Override
    public Correction correction(
            Map<String, ? extends @Nullable Object> posted, @Nullable HoursLedger others, boolean minimaMustStay) {
        FormDefinition hours = part(
                SessionHours.FORM,
                List.of("interviewHours", "evaluationHours", "individualWorkHours", "counsellorWorkHours"));
        hours.fields().put(REASON.key(), REASON);
        Answers answers = reader.read(hours, posted);
        HoursEntry entry = SessionHours.read(answers);
        if (others != null) {
            SessionHours.mustFit(entry, others);
            if (minimaMustStay && !others.plus(entry).minimaReached()) {
                throw Refused.input(
                        "interviewHours",
                        "La synthèse a été remise : avec ces heures, le minimum de "
                                + others.bounds().minimumInterviews().inFrench()
                                + " d’entretien ne serait plus atteint.");
            }
        }
        return new Correction(entry, answers.requiredText("reason"));
    }

    private FormDefinition part(String formId, List<String> keys) {
        FormDefinition form = definitions.get(formId);
        Map<String, FormField> fields = new LinkedHashMap<>();
        keys.forEach(key -> fields.put(key, form.field(key)));
        return new FormDefinition(formId, fields);
    }
}
