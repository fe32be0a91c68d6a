package org.jalon.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.platform.Refused;
import org.jalon.rules.BilanCalendar;
import org.springframework.stereotype.Component;

/**
 * What is signed and what proves presence, as PDF, made anew each time; none of it holds anything that was confided.
 * Whether a reader may is the caller's to know.
 */
@Component
public class CaseDocuments {

    private static final String BLANK_LINE = "…".repeat(20);

    private final PdfWriter writer;
    private final Appointments appointments;
    private final CounsellorNames names;
    private final Organisation organisation;

    CaseDocuments(PdfWriter writer, Appointments appointments, CounsellorNames names, Organisation organisation) {
        this.writer = writer;
        this.appointments = appointments;
        this.names = names;
        this.organisation = organisation;
    }

    /**
     * The engagement convention, to be signed by both (R4, R6 to R10, R12, R14, R15, R17).
     *
     * @throws Refused if the case was never opened
     */
    public byte[] convention(CaseFile file) {
        mustBeOpened(file);
        Map<String, Object> model = model(file, "Convention de bilan de compétences", facts(file));
        model.put("sections", Convention.clauses(file));
        model.put("signers", List.of("La personne bénéficiaire", "Pour l’organisme"));
        return writer.write("convention", model);
    }

    /**
     * The attendance sheet: when, and how many hours of what (R7, R8); no content.
     *
     * @throws Refused if the case was never opened
     */
    public byte[] attendance(CaseFile file) {
        mustBeOpened(file);
        Map<String, Object> model = model(file, "Feuille de présence", facts(file));
        model.put(
                "sections", Sessions.of(file, appointments.ofCase(file.number().value())));
        model.put("signers", List.of("La personne bénéficiaire", "Pour l’organisme"));
        model.put("wide", true);
        return writer.write("attendance", model);
    }

    /**
     * Tells an employer that somebody was present, and when: neither where, nor how many hours in all, nor anything else.
     *
     * @param ids of held appointments of phases 1 to 3
     * @throws Refused if the bilan takes place outside working hours, so that the employer has nothing to know (R15), or
     *     if one of these is no such appointment
     */
    public byte[] attestation(CaseFile file, Set<String> ids, Instant now) {
        mustBeOpened(file);
        if (!file.duringWorkingHours()) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN,
                    "Ce bilan a lieu en dehors des heures de travail : l’employeur n’a pas à en être informé, et aucune"
                            + " attestation ne lui est destinée.");
        }
        List<Appointment> held =
                Sessions.held(appointments.ofCase(file.number().value()), AppointmentKind.BILAN).stream()
                        .filter(appointment -> ids.contains(appointment.id()))
                        .toList();
        if (held.isEmpty() || held.size() != ids.size()) {
            throw Refused.input(
                    "appointment",
                    "Choisissez un ou plusieurs rendez-vous tenus de ce bilan, hors entretiens de suivi.");
        }
        Map<String, Object> model = model(file, "Attestation de présence", List.of());
        // the employer knows nobody by the number of a case
        model.put("footer", "Attestation de présence");
        model.put("sections", List.of());
        model.put("issuer", issuer());
        model.put(
                "attested",
                Typography.french("L'organisme ci-dessus atteste que " + person(file)
                        + " a été présent(e) à un rendez-vous de bilan de compétences :"));
        model.put("presences", held.stream().map(CaseDocuments::presence).toList());
        model.put("agreement", "Ce bilan a lieu pendant les heures de travail, avec l’accord de l’employeur.");
        model.put("issued", "Établie le " + French.date(BilanCalendar.dateOf(now)) + ".");
        model.put("signers", List.of("Pour l’organisme"));
        return writer.write("attestation", model);
    }

    private static String presence(Appointment appointment) {
        return "le " + French.date(BilanCalendar.dateOf(appointment.slot().start())) + ", de "
                + French.time(appointment.slot().start()) + " à "
                + French.time(appointment.slot().end());
    }

    private Map<String, Object> model(CaseFile file, String title, List<Fact> facts) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("person", person(file));
        model.put("subject", title + " de " + person(file));
        model.put("author", organisation.name().isEmpty() ? "Jalon" : organisation.name());
        model.put("footer", file.number().value() + " – " + title);
        model.put("facts", facts);
        return model;
    }

    private List<Fact> facts(CaseFile file) {
        String id = file.counsellor();
        String counsellor = id == null ? "" : Typography.readable(names.nameOf(id));
        return List.of(
                new Fact("Dossier", file.number().value()),
                new Fact("Personne bénéficiaire", person(file)),
                new Fact("Organisme", String.join(", ", issuer())),
                new Fact("Représenté par", counsellor.isEmpty() ? BLANK_LINE : counsellor));
    }

    /** Where nobody has said who the organisation is, its name is left to be filled in by hand. */
    private List<String> issuer() {
        List<String> lines = new ArrayList<>();
        lines.add(organisation.name().isEmpty() ? BLANK_LINE : organisation.name());
        lines.addAll(organisation.addressLines());
        return lines;
    }

    private static String person(CaseFile file) {
        return Typography.readable(file.beneficiary().fullName());
    }

    private static void mustBeOpened(CaseFile file) {
        if (file.startedOn() == null) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN, "Ce dossier n’a pas été ouvert : il n’y a pas de document à en tirer.");
        }
    }
}
