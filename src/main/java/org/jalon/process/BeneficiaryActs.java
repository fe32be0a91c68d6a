package org.jalon.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailFact;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.ChangeNoticePolicy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What beneficiaries do by themselves: each is one transaction, an act on the case and the mails that say it was heard.
 * That the beneficiary is who they say is the caller's to know.
 */
@Component
public class BeneficiaryActs {

    /** What became of an act. */
    public enum Outcome {
        HEARD,
        /** Nobody waits for it now: a request is being handled already, or the case has gone on. */
        NOT_NOW,
        /** The appointment is too near: only the counsellor can still change it. */
        TOO_LATE
    }

    private final CaseActs acts;
    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final MailStart mailStart;
    private final ChangeNoticePolicy notice;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BeneficiaryActs(
            CaseActs acts,
            CaseFiles caseFiles,
            Appointments appointments,
            MailStart mailStart,
            ChangeNoticePolicy notice,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.acts = acts;
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.mailStart = mailStart;
        this.notice = notice;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** Asks for more time (R9); whether it is possible is decided by the process. */
    public Outcome requestExtension(CaseNumber number, LocalDate requestedEnd) {
        return alone(() -> heard(acts.requestExtension(number, requestedEnd, null), () -> {
            Map<MailFact, String> facts = Map.of(MailFact.REQUESTED_DATE, requestedEnd.toString());
            tell(number, MailKind.EXTENSION_REQUESTED, clock.instant().toString(), facts);
        }));
    }

    /** Asks for a follow-up interview (R12). */
    public Outcome requestFollowUp(CaseNumber number) {
        return alone(() -> heard(
                acts.requestFollowUp(number, null),
                () -> tell(number, MailKind.FOLLOW_UP_REQUESTED, clock.instant().toString(), Map.of())));
    }

    /** Stops (R17); the process says so by mail. */
    public Outcome withdraw(CaseNumber number) {
        return alone(() -> heard(acts.withdraw(number, null), () -> {}));
    }

    /** Asks for erasure, from the end of the bilan on; the act itself says so by mail. */
    public Outcome requestErasure(CaseNumber number) {
        return alone(() -> heard(acts.requestErasure(number, null), () -> {}));
    }

    /**
     * Chooses how the return to work is prepared (R11); to choose the same again changes nothing.
     *
     * @param mode one of the codes of {@link MailFact#RETURN_MODE}
     */
    public Outcome chooseReturn(CaseNumber number, String mode) {
        if (!MailFact.RETURN_MODE.codes().contains(mode)) {
            throw new IllegalArgumentException("Not a way to prepare the return");
        }
        return alone(() -> {
            CaseFile file = caseFiles.getForChange(number);
            if (!file.mayChooseReturn()) {
                return Outcome.NOT_NOW;
            }
            if (mode.equals(file.returnWish())) {
                return Outcome.HEARD;
            }
            Instant now = clock.instant();
            caseFiles.save(file.chooseReturn(mode));
            caseFiles.note(new CaseEvent(number, now, CaseEvent.Kind.RETURN_CHOSEN, mode, null));
            Map<MailFact, String> facts = Map.of(MailFact.RETURN_MODE, mode);
            tell(number, MailKind.RETURN_CHOSEN, now.toString(), facts);
            tellCounsellor(file, MailKind.COUNSELLOR_RETURN_CHOSEN, now.toString(), facts);
            return Outcome.HEARD;
        });
    }

    /** Cancels an appointment of the case, in time; the process says so to the beneficiary. */
    public Outcome cancel(CaseNumber number, String appointmentId) {
        return alone(() -> {
            CaseFile file = caseFiles.getForChange(number);
            Appointment appointment = own(number, appointmentId);
            Outcome outcome = changeable(appointment);
            return outcome == Outcome.HEARD
                    ? heard(
                            acts.cancel(appointmentId),
                            () -> tellCounsellor(
                                    file,
                                    MailKind.COUNSELLOR_APPOINTMENT_CANCELLED,
                                    appointmentId,
                                    Map.of(MailFact.APPOINTMENT_START, start(appointment))))
                    : outcome;
        });
    }

    /**
     * Asks to move an appointment of the case, in time; the counsellor decides, and until then it stays where it is.
     *
     * @param proposed Brussels time, in the future
     */
    public Outcome askToMove(CaseNumber number, String appointmentId, LocalDateTime proposed) {
        return alone(() -> {
            CaseFile file = caseFiles.getForChange(number);
            Appointment appointment = own(number, appointmentId);
            Outcome outcome = changeable(appointment);
            if (outcome == Outcome.HEARD) {
                Instant now = clock.instant();
                if (!BilanCalendar.instantOf(proposed).isAfter(now)) {
                    throw new IllegalArgumentException("An appointment moves to the future");
                }
                LocalDate day = BilanCalendar.dateOf(appointment.slot().start());
                caseFiles.note(new CaseEvent(number, now, CaseEvent.Kind.MOVE_ASKED, day.toString(), null));
                Map<MailFact, String> facts = Map.of(
                        MailFact.APPOINTMENT_START, start(appointment), MailFact.PROPOSED_START, proposed.toString());
                String occurrence = appointmentId + "." + proposed + "." + now.getEpochSecond();
                tell(number, MailKind.APPOINTMENT_MOVE_ASKED, occurrence, facts);
                tellCounsellor(file, MailKind.COUNSELLOR_MOVE_ASKED, occurrence, facts);
            }
            return outcome;
        });
    }

    /** @throws IllegalArgumentException if the appointment is not the case's own */
    private Appointment own(CaseNumber number, String appointmentId) {
        return appointments
                .lookUp(appointmentId)
                .filter(appointment -> appointment.caseNumber().equals(number.value()))
                .orElseThrow(() -> new IllegalArgumentException("No appointment of " + number));
    }

    private Outcome changeable(Appointment appointment) {
        if (appointment.status() != AppointmentStatus.PLANNED) {
            return Outcome.NOT_NOW;
        }
        return notice.isInTime(appointment.slot().start(), clock.instant()) ? Outcome.HEARD : Outcome.TOO_LATE;
    }

    private static Outcome heard(CaseActs.Answer answer, Runnable tell) {
        if (answer == CaseActs.Answer.NOT_WAITED_FOR) {
            return Outcome.NOT_NOW;
        }
        tell.run();
        return Outcome.HEARD;
    }

    private void tell(CaseNumber number, MailKind kind, String occurrence, Map<MailFact, String> facts) {
        mailStart.ask(new MailRequest(number.value(), kind, occurrence, MailRequest.BENEFICIARY, facts, null));
    }

    private void tellCounsellor(CaseFile file, MailKind kind, String occurrence, Map<MailFact, String> facts) {
        String counsellor = file.counsellor();
        if (counsellor != null) {
            mailStart.ask(new MailRequest(file.number().value(), kind, occurrence, counsellor, facts, null));
        }
    }

    private static String start(Appointment appointment) {
        return BilanCalendar.localOf(appointment.slot().start()).toString();
    }

    /** What was not heard has changed nothing: a message that nobody waits for has marked the transaction already. */
    private Outcome alone(Supplier<Outcome> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = act.get();
            if (outcome != Outcome.HEARD) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
