package org.jalon.process;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.springframework.boot.test.context.TestComponent;

/** What a case has left behind, in the engine and in the tables. */
@TestComponent
public class Traces {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final Appointments appointments;
    private final CaseFiles caseFiles;

    Traces(
            RuntimeService runtimeService,
            HistoryService historyService,
            Appointments appointments,
            CaseFiles caseFiles) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.appointments = appointments;
        this.caseFiles = caseFiles;
    }

    /** The running instance of the bilan. */
    public ProcessInstance bilan(String number) {
        return running(number, BilanProcess.KEY).get(0);
    }

    public List<ProcessInstance> running(String number, String process) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .list();
    }

    /** The elements that were completed, in the case and in what it called; one entry for each time. */
    public List<String> passed(String number) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(
                        instance -> historyService
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .list()
                                .stream())
                .filter(activity -> !activity.isCanceled())
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public List<Appointment> appointments(String number) {
        return appointments.ofCase(number);
    }

    public List<CaseEvent> journal(String number) {
        return caseFiles.journal(new CaseNumber(number));
    }

    /** The details of the events of that kind. */
    public List<String> journal(String number, CaseEvent.Kind kind) {
        return journal(number).stream()
                .filter(event -> event.kind() == kind)
                .map(event -> String.valueOf(event.detail()))
                .toList();
    }
}
