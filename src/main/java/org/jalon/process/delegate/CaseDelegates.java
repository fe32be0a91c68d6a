package org.jalon.process.delegate;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.Phase;
import org.jalon.document.SynthesisDocuments;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a case that change its file; each bean bears the name that the model calls. */
@Configuration(proxyBeanMethods = false)
class CaseDelegates {

    private final Cases cases;
    private final RemainingAppointments remaining;
    private final OpenTasks openTasks;
    private final SynthesisDocuments syntheses;

    CaseDelegates(Cases cases, RemainingAppointments remaining, OpenTasks openTasks, SynthesisDocuments syntheses) {
        this.cases = cases;
        this.syntheses = syntheses;
        this.openTasks = openTasks;
        this.remaining = remaining;
    }

    /** No instance starts but from a request that its form has checked and kept, whatever client starts it. */
    @Bean
    ExecutionListener requestReceived() {
        return execution -> {
            String number = BilanProcess.CASE_NUMBER.find(execution);
            if (number == null
                    || !number.equals(execution.getProcessBusinessKey())
                    || cases.file(execution).status() != CaseStatus.RECEIVED) {
                throw Refused.input(
                        null, "Un dossier s’ouvre avec le formulaire de demande : rien n’a été enregistré.");
            }
        };
    }

    @Bean
    JavaDelegate openCaseFile() {
        return execution -> cases.save(cases.file(execution).open(cases.today()), CaseEvent.Kind.OPENED, null);
    }

    @Bean
    ExecutionListener enterPhase() {
        return execution -> {
            Phase phase = Phase.valueOf(ModelElement.property(execution, "phase"));
            cases.save(
                    cases.fileForChange(execution).enter(phase, cases.today()),
                    CaseEvent.Kind.PHASE_ENTERED,
                    phase.name());
            openTasks.show(phase, execution);
        };
    }

    /** R10: from now on the synthesis is the beneficiary's; its document is made and kept sealed. */
    @Bean
    JavaDelegate deliverSynthesis() {
        return execution -> {
            CaseFile delivered = cases.fileForChange(execution).deliverSynthesis(cases.today());
            cases.save(delivered, CaseEvent.Kind.SYNTHESIS_DELIVERED, null);
            syntheses.deliver(delivered, cases.now());
        };
    }

    /** R9: the deadline moves to the day that was agreed. */
    @Bean
    JavaDelegate moveDeadline() {
        return execution -> {
            LocalDate newEnd = LocalDate.parse(BilanProcess.NEW_END_DATE.get(execution));
            cases.save(
                    cases.fileForChange(execution).moveDeadline(newEnd),
                    CaseEvent.Kind.EXTENSION_GRANTED,
                    newEnd.toString());
        };
    }

    /** R9: what was asked for and could not be granted stays in the journal. */
    @Bean
    ExecutionListener extensionRefused() {
        return execution -> cases.note(
                cases.file(execution),
                CaseEvent.Kind.EXTENSION_REFUSED,
                BilanProcess.REQUESTED_END_DATE.get(execution));
    }

    @Bean
    JavaDelegate recordBilanEnd() {
        return execution ->
                cases.save(cases.fileForChange(execution).endBilan(cases.today()), CaseEvent.Kind.BILAN_ENDED, null);
    }

    @Bean
    JavaDelegate cancelRemainingAppointments() {
        return execution -> remaining.cancel(execution);
    }

    /** T5: the breach stays on the case. */
    @Bean
    JavaDelegate recordFollowUpBreach() {
        return execution -> cases.save(
                cases.fileForChange(execution).missFollowUp(cases.today()), CaseEvent.Kind.FOLLOW_UP_LATE, null);
    }

    @Bean
    JavaDelegate closeCaseFile() {
        return execution -> {
            Closure closure = Closure.valueOf(ModelElement.property(execution, "closure"));
            remaining.cancel(execution);
            CaseFile file = cases.fileForChange(execution);
            cases.save(file.close(closure, cases.today()), CaseEvent.Kind.CLOSED, closure.name());
        };
    }
}
