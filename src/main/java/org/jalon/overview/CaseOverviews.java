package org.jalon.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Phase;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailKind;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.Forecast;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the overview of a case together: four reads, whatever the case has lived through. Of what the beneficiary shares it
 * tells nothing, not even when (R10).
 */
@Component
public class CaseOverviews {

    /** The only details that are dates, codes or user ids; others are reasons in somebody's words. */
    private static final Set<CaseEvent.Kind> TELLING = EnumSet.of(
            CaseEvent.Kind.PHASE_ENTERED,
            CaseEvent.Kind.EXTENSION_REQUESTED,
            CaseEvent.Kind.EXTENSION_GRANTED,
            CaseEvent.Kind.FOLLOW_UP_OFFERED,
            CaseEvent.Kind.HANDED_OVER,
            CaseEvent.Kind.MOVE_ASKED,
            CaseEvent.Kind.CLOSED);

    /** What one moment brought is told in the order of a case's life. */
    private static final Comparator<CaseEvent> IN_ORDER = Comparator.comparing(CaseEvent::at)
            .thenComparing(CaseEvent::kind)
            .thenComparing(event -> event.kind() == CaseEvent.Kind.PHASE_ENTERED
                    ? Phase.valueOf(String.valueOf(event.detail())).number()
                    : 0);

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final MailBox mailBox;
    private final Clock clock;

    CaseOverviews(CaseFiles caseFiles, Appointments appointments, MailBox mailBox, Clock clock) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.mailBox = mailBox;
        this.clock = clock;
    }

    public CaseOverview of(CaseFile file) {
        return of(file, appointments.ofCase(file.number().value()));
    }

    /** As {@link #of(CaseFile)}, from appointments that have been read already. */
    public CaseOverview of(CaseFile file, List<Appointment> diary) {
        String number = file.number().value();
        LocalDate today = BilanCalendar.dateOf(clock.instant());
        List<CaseEvent> journal = caseFiles.journal(file.number());
        HoursLedger ledger = Appointments.ledgerOf(diary, file.rules().hours());
        return new CaseOverview(
                number,
                file.status(),
                file.closure(),
                phases(file, journal),
                gauge(ledger),
                outlook(file, ledger, diary, today),
                CaseLimits.of(file, today),
                diary.stream().map(CaseOverviews::meeting).toList(),
                mailBox.ofCase(number).stream()
                        .filter(mail -> mail.request().kind() != MailKind.PAGES_NOTICE)
                        .map(CaseOverviews::letter)
                        .toList(),
                journal.stream().sorted(IN_ORDER).map(CaseOverviews::event).toList());
    }

    private static List<CaseOverview.Step> phases(CaseFile file, List<CaseEvent> journal) {
        Phase current = file.phase();
        return Arrays.stream(Phase.values())
                .sorted(Comparator.comparingInt(Phase::number))
                .map(phase -> new CaseOverview.Step(
                        phase,
                        entered(phase, journal),
                        current != null
                                && (phase.number() < current.number()
                                        || (phase == current && file.status() == CaseStatus.CLOSED)),
                        phase == current && file.status() != CaseStatus.CLOSED))
                .toList();
    }

    private static @Nullable LocalDate entered(Phase phase, List<CaseEvent> journal) {
        return journal.stream()
                .filter(event -> event.kind() == CaseEvent.Kind.PHASE_ENTERED
                        && phase.name().equals(event.detail()))
                .findFirst()
                .map(event -> BilanCalendar.dateOf(event.at()))
                .orElse(null);
    }

    private static CaseOverview.Gauge gauge(HoursLedger ledger) {
        HoursEntry done = ledger.done();
        HoursLedger.Missing missing = ledger.missing();
        return new CaseOverview.Gauge(
                done.interview().toDecimal(),
                done.evaluation().toDecimal(),
                done.individualWork().toDecimal(),
                done.counsellorWork().toDecimal(),
                done.total().toDecimal(),
                ledger.bounds().minimumInterviews().toDecimal(),
                ledger.bounds().minimumTotal().toDecimal(),
                ledger.bounds().maximumTotal().toDecimal(),
                ledger.heldAppointments(),
                ledger.bounds().minimumAppointments(),
                missing.interviews().toDecimal(),
                missing.appointments(),
                missing.total().toDecimal());
    }

    private CaseOverview.@Nullable Outlook outlook(
            CaseFile file, HoursLedger ledger, List<Appointment> diary, LocalDate today) {
        if (file.status() != CaseStatus.OPEN) {
            return null;
        }
        Instant now = clock.instant();
        List<Forecast.Planned> planned = diary.stream()
                .filter(a -> a.kind() == AppointmentKind.BILAN
                        && a.status() == AppointmentStatus.PLANNED
                        && a.slot().start().isAfter(now))
                .map(a -> new Forecast.Planned(
                        BilanCalendar.dateOf(a.slot().start()),
                        new Hours(a.slot().minutes() / 15)))
                .toList();
        Forecast forecast = Forecast.of(ledger, file.start(), today, planned);
        return new CaseOverview.Outlook(
                forecast.outlook(),
                forecast.on(),
                file.currentDeadline(),
                file.calendar().absoluteLimit(file.start()));
    }

    private static CaseOverview.Meeting meeting(Appointment appointment) {
        HoursEntry hours = appointment.hours();
        return new CaseOverview.Meeting(
                appointment.id(),
                appointment.slot().start(),
                appointment.slot().minutes(),
                appointment.kind(),
                appointment.slot().mode(),
                appointment.status(),
                hours.interview().toDecimal(),
                hours.evaluation().toDecimal(),
                hours.individualWork().toDecimal(),
                hours.counsellorWork().toDecimal());
    }

    private static CaseOverview.Letter letter(MailFile mail) {
        return new CaseOverview.Letter(
                mail.request().kind(), mail.status(), mail.sentAt() == null ? mail.changedAt() : mail.sentAt());
    }

    private static CaseOverview.Event event(CaseEvent event) {
        return new CaseOverview.Event(event.kind(), TELLING.contains(event.kind()) ? event.detail() : null, event.at());
    }
}
