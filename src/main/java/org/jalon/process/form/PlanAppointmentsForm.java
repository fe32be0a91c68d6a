package org.jalon.process.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.Slot;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/** Plans one or several appointments; each becomes a called instance. */
@Component
final class PlanAppointmentsForm implements TaskForm {

    static final Slots.Keys KEYS = new Slots.Keys("start", "minutes", "place", "mode");

    private final Appointments appointments;
    private final Situations situations;

    PlanAppointmentsForm(Appointments appointments, Situations situations) {
        this.appointments = appointments;
        this.situations = situations;
    }

    @Override
    public String id() {
        return "plan-appointments";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        List<Slot> slots = answers.entries("appointments").stream()
                .map(entry -> Slots.read(entry, KEYS, task.now()))
                .toList();
        if (slots.stream().map(Slot::start).distinct().count() < slots.size()) {
            throw answers.refused("appointments", "deux rendez-vous commencent à la même heure, corrigez-en un.");
        }
        String ids = slots.stream()
                .map(slot -> appointments.plan(task.caseNumber(), AppointmentKind.BILAN, slot, task.now()))
                .map(Appointment::id)
                .collect(Collectors.joining(","));
        return Map.of(BilanProcess.PLANNED_APPOINTMENTS.name(), ids);
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        return Map.of("planned", situations.appointments(task.file()));
    }
}
