package org.jalon.process.delegate;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.CalendarEntry;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.Audience;
import org.jalon.mail.CalendarPart;
import org.jalon.mail.Language;
import org.jalon.mail.Letter;
import org.jalon.mail.MailFailure;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.mail.MailSettings;
import org.jalon.mail.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a mail that was asked for into a letter: addresses are looked up now, so that a mended one is used. It changes
 * nothing and makes no link or code: what it did would be locked while the mail server talks, and lost with the line.
 */
@Component
class Letters {

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final IdentityService identityService;
    private final MailSettings settings;
    private final CalendarTitles titles;
    private final Applicants applicants;

    Letters(
            CaseFiles caseFiles,
            Appointments appointments,
            IdentityService identityService,
            MailSettings settings,
            CalendarTitles titles,
            Applicants applicants) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.identityService = identityService;
        this.settings = settings;
        this.titles = titles;
        this.applicants = applicants;
    }

    /**
     * @param opening the link or code that the mail carries; null when it carries none
     * @throws MailFailure permanent, when an address is missing or unfit; without naming anybody
     */
    // The cause is left out: managers read it, and it could quote an address.
    @SuppressWarnings("UnusedException")
    Letter of(MailFile mail, @Nullable String opening) {
        MailRequest request = mail.request();
        if (request.kind() == MailKind.REQUEST_CODE) {
            return applicants.letter(mail, opening);
        }
        CaseFile file = caseFiles.get(new CaseNumber(request.caseNumber()));
        try {
            Recipient counsellor = counsellor(file);
            Audience audience = request.kind().audience();
            boolean toWorker = audience.isWorker();
            Recipient to = toWorker
                    ? new Recipient(
                            file.beneficiary().fullName(), file.beneficiary().email())
                    : user(request.recipient());
            return new Letter(
                    request.kind(),
                    toWorker ? Language.of(file.beneficiary().language()) : Language.FR,
                    to,
                    counsellor,
                    mail.messageId(),
                    request.facts(),
                    request.caseNumber(),
                    audience.isToldNames() ? file.beneficiary().fullName() : "",
                    counsellor.name(),
                    opening,
                    calendar(mail, file, counsellor, to));
        } catch (IllegalArgumentException e) {
            throw new MailFailure(
                    MailFailure.Nature.PERMANENT,
                    0,
                    "L’adresse ou le nom d’une personne manque ou n’est pas valable : corrigez-le, puis relancez.");
        }
    }

    /**
     * The appointment has been moved or cancelled since this mail was asked for, and a newer mail says so; or it is for
     * somebody who has handed the case over and may know nothing of it any more; or there is no such request any more.
     */
    boolean isOvertaken(MailFile mail) {
        MailRequest request = mail.request();
        return switch (request.kind()) {
            case APPOINTMENT_INVITATION, APPOINTMENT_CHANGED, APPOINTMENT_REMINDER ->
                request.appointmentId() != null
                        && !request.occurrence()
                                .equals(MailFacts.occurrence(appointments.get(request.appointmentId())));
            case REQUEST_CODE -> applicants.isGone(mail);
            default ->
                request.kind().audience() == Audience.COUNSELLOR
                        && !request.recipient()
                                .equals(caseFiles
                                        .get(new CaseNumber(request.caseNumber()))
                                        .counsellor());
        };
    }

    private @Nullable CalendarPart calendar(MailFile mail, CaseFile file, Recipient counsellor, Recipient to) {
        String id = mail.request().appointmentId();
        return switch (mail.request().kind()) {
            case APPOINTMENT_INVITATION, APPOINTMENT_CHANGED, APPOINTMENT_CANCELLED -> {
                if (id == null) {
                    throw new IllegalStateException("Mail " + mail.id() + " has no appointment");
                }
                yield entry(mail, appointments.get(id), file, counsellor, to);
            }
            default -> null;
        };
    }

    /**
     * The entry says what its mail says; an invitation that leaves late, after a cancellation, must not carry the
     * cancellation's method.
     */
    private CalendarPart entry(
            MailFile mail, Appointment appointment, CaseFile file, Recipient counsellor, Recipient to) {
        CalendarEntry entry = new CalendarEntry(
                appointment,
                titles.of(file.beneficiary().language()),
                new CalendarEntry.Party(counsellor.name(), counsellor.address()),
                new CalendarEntry.Party(to.name(), to.address()));
        boolean cancels = mail.request().kind() == MailKind.APPOINTMENT_CANCELLED;
        return new CalendarPart(CalendarEntry.method(cancels), entry.text(cancels, mail.requestedAt()));
    }

    /** Who has no address of their own in the engine is answered at the sender's; so is whom nobody follows yet. */
    private Recipient counsellor(CaseFile file) {
        User user = file.counsellor() == null ? null : find(file.counsellor());
        String name = user == null ? "" : name(user);
        String email = user == null ? null : user.getEmail();
        return new Recipient(
                name.isBlank() ? settings.fromName() : name,
                email == null || email.isBlank() ? settings.from() : email);
    }

    private Recipient user(String id) {
        User user = find(id);
        if (user == null || user.getEmail() == null) {
            throw new IllegalArgumentException("No address");
        }
        String name = name(user);
        return new Recipient(name.isBlank() ? id : name, user.getEmail());
    }

    private @Nullable User find(String id) {
        return identityService.createUserQuery().userId(id).singleResult();
    }

    private static String name(User user) {
        return (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
