package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.access.Visitor;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.document.CaseDocuments;
import org.jalon.document.SynthesisDocuments;
import org.jalon.mail.Language;
import org.jalon.mail.Spoken;
import org.jalon.rules.BilanCalendar;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The beneficiary's own documents; the synthesis is theirs alone (R10). */
@Controller
@RequestMapping("/mon-bilan/documents")
class MyDocumentsController {

    private final SynthesisDocuments syntheses;
    private final CaseDocuments documents;
    private final Appointments appointments;
    private final CaseFiles caseFiles;
    private final Clock clock;

    MyDocumentsController(
            SynthesisDocuments syntheses,
            CaseDocuments documents,
            Appointments appointments,
            CaseFiles caseFiles,
            Clock clock) {
        this.syntheses = syntheses;
        this.documents = documents;
        this.appointments = appointments;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** A held appointment that an employer can be told of. */
    record Presence(String id, String when) {}

    @GetMapping
    String list(@Confirmed Visitor visitor, HttpServletRequest request, Model model) {
        CaseFile file = file(visitor);
        Spoken spoken = new Spoken(Languages.of(request));
        model.addAttribute("started", file.startedOn() != null);
        model.addAttribute("presences", presences(file, spoken));
        model.addAttribute("synthesis", SynthesisDocuments.isThere(file));
        model.addAttribute(
                "readAt",
                syntheses
                        .firstReadAt(file.number())
                        .map(at -> spoken.moment(BilanCalendar.localOf(at)))
                        .orElse(null));
        return "portal/documents";
    }

    /** The first time is kept: it proves that the synthesis was returned. */
    @GetMapping("/synthese")
    ResponseEntity<byte[]> synthesis(@Confirmed Visitor visitor) {
        return syntheses
                .readByBeneficiary(file(visitor).number(), clock.instant())
                .map(document -> Downloads.pdf(document, "synthese"))
                .orElseThrow(PortalErrors.Nothing::new);
    }

    /** R4, R14. */
    @GetMapping("/convention")
    ResponseEntity<byte[]> convention(@Confirmed Visitor visitor) {
        return Downloads.pdf(documents.convention(started(visitor)), "convention");
    }

    /** R7, R8: dates and hours, no content. */
    @GetMapping("/presences")
    ResponseEntity<byte[]> attendance(@Confirmed Visitor visitor) {
        return Downloads.pdf(documents.attendance(started(visitor)), "presences");
    }

    /** For the employer, when the bilan takes place during working hours (R15): the beneficiary hands it over. */
    @GetMapping("/attestation")
    Object attestation(@Confirmed Visitor visitor, @RequestParam(defaultValue = "") List<String> seance) {
        CaseFile file = started(visitor);
        Set<String> offered = presences(file, new Spoken(Language.FR)).stream()
                .map(Presence::id)
                .collect(Collectors.toSet());
        if (seance.isEmpty() || !offered.containsAll(seance)) {
            return new ModelAndView("redirect:/mon-bilan/documents?fait=choisir");
        }
        return Downloads.pdf(documents.attestation(file, new LinkedHashSet<>(seance), clock.instant()), "attestation");
    }

    private List<Presence> presences(CaseFile file, Spoken spoken) {
        return file.duringWorkingHours()
                ? appointments.ofCase(file.number().value()).stream()
                        .filter(a -> a.kind() == AppointmentKind.BILAN && a.status() == AppointmentStatus.HELD)
                        .map(a -> new Presence(
                                a.id(),
                                spoken.moment(BilanCalendar.localOf(a.slot().start()))))
                        .toList()
                : List.of();
    }

    private CaseFile started(Visitor visitor) {
        CaseFile file = file(visitor);
        if (file.startedOn() == null) {
            throw new PortalErrors.Nothing();
        }
        return file;
    }

    private CaseFile file(Visitor visitor) {
        return caseFiles.get(new CaseNumber(visitor.caseNumber()));
    }
}
