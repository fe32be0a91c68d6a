package org.jalon.process.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jalon.appointment.Appointment;
import org.jalon.casefile.CaseFile;
import org.jalon.mail.MailKind;
import org.jalon.process.AppointmentProcess;
import org.springframework.stereotype.Component;

/** Asks for the mails that the model names at this step, and does nothing else. */
@Component("askMail")
class AskMail implements JavaDelegate {

    private final Cases cases;
    private final Outbox outbox;

    AskMail(Cases cases, Outbox outbox) {
        this.cases = cases;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        boolean ofAppointment = execution.getProcessDefinitionId().startsWith(AppointmentProcess.KEY + ":");
        Appointment appointment = ofAppointment ? cases.appointment(execution) : null;
        for (String kind : ModelElement.property(execution, "mails").split(",", -1)) {
            outbox.ask(MailKind.valueOf(kind), execution, file, appointment);
        }
    }
}
