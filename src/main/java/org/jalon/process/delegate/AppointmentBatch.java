package org.jalon.process.delegate;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/** The appointments that were planned just now, each of which becomes a called instance. */
@Component("appointmentBatch")
public class AppointmentBatch {

    /** Ids, in the order of the form. */
    public List<String> ids(DelegateExecution execution) {
        return List.of(BilanProcess.PLANNED_APPOINTMENTS.get(execution).split(",", -1));
    }
}
