package org.jalon.process.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.Slot;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.rules.BilanCalendar;
import org.springframework.stereotype.Component;

/** Offers a follow-up interview and records the answer, whichever it is (R12). */
@Component
final class OfferFollowUpForm implements TaskForm {

    private static final Slots.Keys KEYS =
            new Slots.Keys("followUpStart", "followUpMinutes", "followUpPlace", "followUpMode");

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final Situations situations;

    OfferFollowUpForm(CaseFiles caseFiles, Appointments appointments, Situations situations) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.situations = situations;
    }

    @Override
    public String id() {
        return "offer-follow-up";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        String answer = answers.requiredText("followUpAnswer");
        Map<String, Object> variables = new HashMap<>();
        variables.put(BilanProcess.FOLLOW_UP_ANSWER.name(), answer);
        CaseFile file = task.file();
        switch (answer) {
            case "ACCEPTED" -> {
                Slot slot = slot(task, answers);
                caseFiles.save(file.acceptFollowUp(task.today()));
                variables.put(
                        AppointmentProcess.APPOINTMENT_ID.name(),
                        appointments
                                .plan(task.caseNumber(), AppointmentKind.FOLLOW_UP, slot, task.now())
                                .id());
            }
            case "DECLINED" -> caseFiles.save(file.declineFollowUp(task.today()));
            default -> {
                // UNREACHABLE: recorded below, offered again in two weeks
            }
        }
        caseFiles.note(new CaseEvent(file.number(), task.now(), CaseEvent.Kind.FOLLOW_UP_OFFERED, answer, task.user()));
        return variables;
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        CaseFile file = task.file();
        return Map.of(
                "followUpLimit", French.date(file.calendar().followUpLimit(file.end())),
                "closureDate", French.date(file.calendar().closure(file.end())),
                "followUpHistory", situations.followUps(file));
    }

    private static Slot slot(CaseTask task, Answers answers) {
        Slot slot = Slots.read(answers, KEYS, task.now());
        LocalDate closure = task.file().calendar().closure(task.file().end());
        if (BilanCalendar.dateOf(slot.start()).isAfter(closure)) {
            throw answers.refused(
                    KEYS.start(), "le suivi se termine le " + French.date(closure) + ", choisissez une date avant.");
        }
        return slot;
    }
}
