package org.jalon.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Phase;
import org.jalon.mail.Language;
import org.jalon.mail.Spoken;
import org.jalon.portal.MyBilan.Act;
import org.jalon.portal.MyBilan.Bar;
import org.jalon.portal.MyBilan.Gauge;
import org.jalon.portal.MyBilan.Kept;
import org.jalon.portal.MyBilan.Mark;
import org.jalon.portal.MyBilan.Meeting;
import org.jalon.portal.MyBilan.Step;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.ChangeNoticePolicy;
import org.jalon.rules.ExtensionPolicy;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursBounds;
import org.jalon.rules.HoursLedger;
import org.jalon.rules.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a beneficiary sees: two reads, whatever the case has lived through. */
@Component
class MyBilans {

    private static final int MINUTES_PER_HOUR = 60;

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final ChangeNoticePolicy notice;
    private final RetentionPolicy retention;
    private final Clock clock;

    MyBilans(
            CaseFiles caseFiles,
            Appointments appointments,
            ChangeNoticePolicy notice,
            RetentionPolicy retention,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.notice = notice;
        this.retention = retention;
        this.clock = clock;
    }

    MyBilan of(String caseNumber, Language language) {
        CaseFile file = caseFiles.get(new CaseNumber(caseNumber));
        Spoken spoken = new Spoken(language);
        boolean closed = file.status() == CaseStatus.CLOSED;
        List<Appointment> diary = closed ? List.of() : appointments.ofCase(caseNumber);
        Instant now = clock.instant();
        return new MyBilan(
                caseNumber,
                file.beneficiary().firstName(),
                closed,
                closed ? List.of() : phases(file),
                closed ? null : gauge(Appointments.ledgerOf(diary, file.rules().hours()), spoken),
                diary.stream()
                        .filter(a -> isToCome(a, now))
                        .map(a -> meeting(a, spoken, now))
                        .toList(),
                diary.stream()
                        .filter(a -> !isToCome(a, now) && a.status() != AppointmentStatus.CANCELLED)
                        .map(a -> meeting(a, spoken, now))
                        .toList(),
                closed ? List.of() : marks(file, spoken),
                acts(file, BilanCalendar.dateOf(now)),
                closed ? kept(file, spoken) : null);
    }

    /** An appointment of the case, for whoever may change it; null when it is not the case's own. */
    @Nullable
    Meeting meeting(String caseNumber, String appointmentId, Language language) {
        return appointments
                .lookUp(appointmentId)
                .filter(a -> a.caseNumber().equals(caseNumber))
                .map(a -> meeting(a, new Spoken(language), clock.instant()))
                .orElse(null);
    }

    /** What the beneficiary can do now; whether the process waits for it is its own to say. */
    static Set<Act> acts(CaseFile file, LocalDate today) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        if (file.status() == CaseStatus.OPEN
                && new ExtensionPolicy(file.calendar()).canBeAskedFor(file.start(), file.currentDeadline(), today)) {
            acts.add(Act.DELAI);
        }
        if (file.status() == CaseStatus.FOLLOW_UP) {
            acts.add(Act.ENTRETIEN);
        }
        if (file.mayChooseReturn()) {
            acts.add(Act.RETOUR);
        }
        if (file.status() != CaseStatus.CLOSED) {
            acts.add(Act.ARRET);
        }
        if (file.mayRequestErasure()) {
            acts.add(Act.EFFACEMENT);
        }
        return acts;
    }

    private static boolean isToCome(Appointment appointment, Instant now) {
        return appointment.status() == AppointmentStatus.PLANNED
                && appointment.slot().end().isAfter(now);
    }

    private static List<Step> phases(CaseFile file) {
        Phase current = file.phase();
        int reached = current == null ? 0 : current.number();
        return Arrays.stream(Phase.values())
                .map(Phase::number)
                .sorted()
                .map(number -> new Step(number, number < reached ? "done" : number == reached ? "current" : "next"))
                .toList();
    }

    private static Gauge gauge(HoursLedger ledger, Spoken spoken) {
        HoursBounds bounds = ledger.bounds();
        int held = ledger.heldAppointments();
        int minimum = bounds.minimumAppointments();
        return new Gauge(
                bar(ledger.done().interview(), bounds.minimumInterviews(), spoken),
                new Bar(String.valueOf(held), String.valueOf(minimum), Math.min(held, minimum), minimum),
                bar(ledger.done().total(), bounds.maximumTotal(), spoken),
                words(bounds.minimumTotal(), spoken),
                ledger.minimaReached());
    }

    private static Bar bar(Hours done, Hours of, Spoken spoken) {
        double most = of.toDecimal().doubleValue();
        return new Bar(
                words(done, spoken),
                words(of, spoken),
                Math.min(done.toDecimal().doubleValue(), most),
                most);
    }

    private static String words(Hours hours, Spoken spoken) {
        return spoken.duration(Math.toIntExact(Math.round(hours.toDecimal().doubleValue() * MINUTES_PER_HOUR)));
    }

    private Meeting meeting(Appointment appointment, Spoken spoken, Instant now) {
        boolean held = appointment.status() == AppointmentStatus.HELD;
        boolean followUp = appointment.kind() == AppointmentKind.FOLLOW_UP;
        return new Meeting(
                appointment.id(),
                spoken.moment(BilanCalendar.localOf(appointment.slot().start())),
                spoken.duration(appointment.slot().minutes()),
                appointment.slot().mode().name(),
                appointment.slot().place(),
                appointment.status().name(),
                followUp,
                held && !followUp ? words(appointment.hours().total(), spoken) : null,
                appointment.status() == AppointmentStatus.PLANNED
                        && notice.isInTime(appointment.slot().start(), now));
    }

    private List<Mark> marks(CaseFile file, Spoken spoken) {
        List<Mark> marks = new ArrayList<>();
        BilanCalendar calendar = file.calendar();
        if (file.status() == CaseStatus.OPEN) {
            marks.add(mark("start", file.start(), true, spoken));
            marks.add(mark("deadline", file.currentDeadline(), false, spoken));
            marks.add(mark("limit", calendar.absoluteLimit(file.start()), false, spoken));
        }
        if (file.status() == CaseStatus.FOLLOW_UP) {
            marks.add(mark("end", file.end(), true, spoken));
            marks.add(mark("followUp", calendar.followUpLimit(file.end()), file.followUpDoneOn() != null, spoken));
            marks.add(mark("closure", calendar.closure(file.end()), false, spoken));
        }
        return marks;
    }

    private Mark mark(String kind, LocalDate date, boolean done, Spoken spoken) {
        LocalDate today = BilanCalendar.dateOf(clock.instant());
        return new Mark(kind, spoken.date(date), ChronoUnit.DAYS.between(today, date), done);
    }

    private Kept kept(CaseFile file, Spoken spoken) {
        LocalDate closedOn = Objects.requireNonNull(file.closedOn(), "A closed case has a day of closure");
        return new Kept(
                spoken.date(closedOn),
                String.valueOf(file.closure()),
                file.resultsDestroyedOn() == null ? spoken.date(retention.resultsUntil(closedOn)) : null,
                spoken.date(
                        file.erasureRequestedOn() == null
                                ? retention.caseUntil(closedOn)
                                : retention.erasedAtLatest(file.erasureRequestedOn())),
                file.erasureRequestedOn() != null);
    }
}
