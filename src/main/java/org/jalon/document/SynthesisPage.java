package org.jalon.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.results.SynthesisScope;
import org.jalon.rules.HoursLedger;
import org.springframework.stereotype.Component;

/** Sets a synthesis: the cover with who, when and with whom, and the sections. */
@Component
class SynthesisPage {

    private final PdfWriter writer;
    private final Appointments appointments;
    private final CounsellorNames names;
    private final Organisation organisation;

    SynthesisPage(PdfWriter writer, Appointments appointments, CounsellorNames names, Organisation organisation) {
        this.writer = writer;
        this.appointments = appointments;
        this.names = names;
        this.organisation = organisation;
    }

    /** One document for each scope. */
    Map<SynthesisScope, byte[]> delivered(CaseFile file, Map<String, String> notes, LocalDate deliveredOn) {
        List<Fact> facts = facts(file);
        facts.add(2, new Fact("Remise de la synthèse", French.date(deliveredOn)));
        SynthesisContent content = new SynthesisContent(notes);
        Map<SynthesisScope, byte[]> documents = new HashMap<>();
        for (SynthesisScope scope : SynthesisScope.values()) {
            documents.put(scope, write(file, scope, content, facts, false));
        }
        return documents;
    }

    /** The whole document as it would be, with a mark that says that it is not that yet. */
    byte[] draft(CaseFile file, Map<String, String> notes) {
        return write(file, SynthesisScope.WHOLE, new SynthesisContent(notes), facts(file), true);
    }

    private byte[] write(
            CaseFile file, SynthesisScope scope, SynthesisContent content, List<Fact> facts, boolean draft) {
        String title =
                switch (scope) {
                    case WHOLE -> "Synthèse du bilan de compétences";
                    case PROJECT -> "Projet professionnel";
                };
        String person = Typography.readable(file.beneficiary().fullName());
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("person", person);
        model.put("subject", title + " de " + person);
        model.put("author", organisation.name().isEmpty() ? "Jalon" : organisation.name());
        model.put("footer", file.number().value() + " – " + title);
        model.put("confidentiality", confidentiality(scope));
        model.put("facts", facts);
        model.put("sections", content.sections(scope));
        model.put("draft", draft);
        return writer.write("synthesis", model);
    }

    /** R10, R14. */
    private static String confidentiality(SynthesisScope scope) {
        return switch (scope) {
            case WHOLE ->
                "Ce document appartient à la personne qu’il concerne, et à elle seule. Ni son employeur ni le fonds"
                        + " n’en reçoivent le contenu. Elle seule décide de le transmettre, en tout ou en partie, et à"
                        + " qui.";
            case PROJECT ->
                "Ce document reprend le projet seul, sans le reste de la synthèse. Il appartient à la personne qu’il"
                        + " concerne : elle seule décide de le transmettre, et à qui.";
        };
    }

    private List<Fact> facts(CaseFile file) {
        HoursLedger ledger =
                appointments.ledger(file.number().value(), file.rules().hours());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Dossier", file.number().value()));
        facts.add(new Fact("Début du bilan", French.date(file.start())));
        facts.add(new Fact(
                "Durée",
                French.hours(ledger.done().total()) + ", en " + ledger.heldAppointments() + Typography.FIXED
                        + "rendez-vous"));
        String counsellor = Typography.readable(names.nameOf(Objects.requireNonNull(file.counsellor())));
        if (!counsellor.isEmpty()) {
            facts.add(new Fact("Accompagnement", counsellor));
        }
        if (!organisation.name().isEmpty()) {
            facts.add(new Fact("Organisme", organisation.name()));
        }
        return facts;
    }
}
