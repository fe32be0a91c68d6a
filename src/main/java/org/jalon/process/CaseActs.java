package org.jalon.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.Slot;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.mail.MailFact;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.platform.Refused;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be asked of a running case beside its tasks. Each act is one transaction; whether the caller may act is the
 * caller's to know.
 */
@Component
public class CaseActs {

    /** What became of an act. */
    public enum Answer {
        HEARD,
        /** The process does not wait for it now, for instance because an earlier request is being handled. */
        NOT_WAITED_FOR
    }

    private final RuntimeService runtimeService;
    private final Engine engine;
    private final Appointments appointments;
    private final CaseFiles caseFiles;
    private final MailStart mailStart;
    private final RetentionPolicy retention;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CaseActs(
            RuntimeService runtimeService,
            Engine engine,
            Appointments appointments,
            CaseFiles caseFiles,
            MailStart mailStart,
            RetentionPolicy retention,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.runtimeService = runtimeService;
        this.engine = engine;
        this.appointments = appointments;
        this.caseFiles = caseFiles;
        this.mailStart = mailStart;
        this.retention = retention;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * The beneficiary asks for more time (R9); whether it is possible is decided by the process.
     *
     * @param actor user id of who records it; null when it is the beneficiary
     */
    public Answer requestExtension(CaseNumber number, LocalDate requestedEnd, @Nullable String actor) {
        return act(number, () -> {
            caseFiles.note(new CaseEvent(
                    number, clock.instant(), CaseEvent.Kind.EXTENSION_REQUESTED, requestedEnd.toString(), actor));
            ofCase(BilanProcess.MESSAGE_EXTENSION_REQUESTED, number)
                    .setVariables(Map.of(BilanProcess.REQUESTED_END_DATE.name(), requestedEnd.toString()))
                    .correlate();
        });
    }

    /**
     * The beneficiary asks for a follow-up interview (R12).
     *
     * @param actor user id of who records it; null when it is the beneficiary
     */
    public Answer requestFollowUp(CaseNumber number, @Nullable String actor) {
        return act(number, () -> {
            caseFiles.note(new CaseEvent(number, clock.instant(), CaseEvent.Kind.FOLLOW_UP_REQUESTED, null, actor));
            ofCase(BilanProcess.MESSAGE_FOLLOW_UP_REQUESTED, number).correlate();
        });
    }

    /**
     * The beneficiary stops (R17).
     *
     * @param actor user id of who records it; null when it is the beneficiary
     */
    public Answer withdraw(CaseNumber number, @Nullable String actor) {
        return act(number, () -> {
            caseFiles.note(new CaseEvent(number, clock.instant(), CaseEvent.Kind.WITHDRAWAL_REQUESTED, null, actor));
            ofCase(BilanProcess.MESSAGE_WITHDRAWN, number).correlate();
        });
    }

    /**
     * The beneficiary asks for erasure, from the end of the bilan on: what still runs stops (R17), and the case is erased
     * as soon as its last mails have left.
     *
     * @param actor user id of who records it; null when it is the beneficiary
     */
    public Answer requestErasure(CaseNumber number, @Nullable String actor) {
        return answered(() -> {
            CaseFile file = caseFiles.getForChange(number);
            if (!file.mayRequestErasure()) {
                return Answer.NOT_WAITED_FOR;
            }
            LocalDate today = BilanCalendar.dateOf(clock.instant());
            caseFiles.save(file.requestErasure(today));
            caseFiles.note(new CaseEvent(number, clock.instant(), CaseEvent.Kind.ERASURE_REQUESTED, null, actor));
            if (file.status() != CaseStatus.CLOSED) {
                caseFiles.note(
                        new CaseEvent(number, clock.instant(), CaseEvent.Kind.WITHDRAWAL_REQUESTED, null, actor));
                ofCase(BilanProcess.MESSAGE_WITHDRAWN, number).correlate();
            }
            String atLatest = retention.erasedAtLatest(today).toString();
            mailStart.ask(new MailRequest(
                    number.value(),
                    MailKind.ERASURE_REQUESTED,
                    "once",
                    MailRequest.BENEFICIARY,
                    Map.of(MailFact.ERASURE_DATE, atLatest),
                    null));
            return Answer.HEARD;
        });
    }

    /**
     * Moves an appointment that lies ahead and tells the beneficiary.
     *
     * @throws IllegalArgumentException if the new time is not in the future
     */
    public Answer reschedule(String appointmentId, Slot newSlot) {
        Instant now = clock.instant();
        if (!newSlot.start().isAfter(now)) {
            throw new IllegalArgumentException("An appointment moves to the future");
        }
        return change(
                appointmentId,
                AppointmentProcess.MESSAGE_RESCHEDULED,
                now,
                appointment -> appointment.moveTo(newSlot, now));
    }

    /** Cancels an appointment that lies ahead and tells the beneficiary. */
    public Answer cancel(String appointmentId) {
        Instant now = clock.instant();
        return change(appointmentId, AppointmentProcess.MESSAGE_CANCELLED, now, appointment -> appointment.cancel(now));
    }

    private Answer change(String appointmentId, String message, Instant now, UnaryOperator<Appointment> change) {
        CaseNumber number = new CaseNumber(appointments.get(appointmentId).caseNumber());
        return answered(() -> {
            caseFiles.getForChange(number);
            Appointment appointment = appointments.getForChange(appointmentId);
            if (appointment.status() != AppointmentStatus.PLANNED) {
                return Answer.NOT_WAITED_FOR;
            }
            appointments.save(change.apply(appointment), null, now);
            ofAppointment(message, appointmentId).correlate();
            return Answer.HEARD;
        });
    }

    private MessageCorrelationBuilder ofCase(String message, CaseNumber number) {
        return runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(number.value());
    }

    private MessageCorrelationBuilder ofAppointment(String message, String appointmentId) {
        return runtimeService
                .createMessageCorrelation(message)
                .processInstanceVariableEquals(AppointmentProcess.APPOINTMENT_ID.name(), appointmentId);
    }

    /** Locked first: two acts on one case take turns, and neither waits for what the other holds. */
    private Answer act(CaseNumber number, Runnable act) {
        return answered(() -> {
            caseFiles.getForChange(number);
            act.run();
            return Answer.HEARD;
        });
    }

    /** A message that nobody waits for takes back all that the act has written, and is answered as such. */
    // The engine's exception is the answer itself; its English text says nothing more.
    @SuppressWarnings("UnusedException")
    private Answer answered(Callable<Answer> act) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> engine.freely(act)));
        } catch (MismatchingMessageCorrelationException e) {
            return Answer.NOT_WAITED_FOR;
        } catch (OptimisticLockingException e) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN,
                    "Ce dossier vient d’être changé ailleurs : rechargez la page avant de recommencer.");
        }
    }
}
