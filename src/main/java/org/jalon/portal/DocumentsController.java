package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jalon.access.Visitor;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.document.SynthesisDocuments;
import org.jalon.mail.Spoken;
import org.jalon.rules.BilanCalendar;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The beneficiary's own documents; the synthesis is theirs alone (R10). */
@Controller
@RequestMapping("/mon-bilan/documents")
class DocumentsController {

    private final SynthesisDocuments syntheses;
    private final CaseFiles caseFiles;
    private final Clock clock;

    DocumentsController(SynthesisDocuments syntheses, CaseFiles caseFiles, Clock clock) {
        this.syntheses = syntheses;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @GetMapping
    String list(@Confirmed Visitor visitor, HttpServletRequest request, Model model) {
        CaseFile file = file(visitor);
        Spoken spoken = new Spoken(Languages.of(request));
        model.addAttribute("synthesis", SynthesisDocuments.isThere(file));
        model.addAttribute(
                "readAt",
                syntheses
                        .firstReadAt(file.number())
                        .map(at -> spoken.moment(at.atZone(BilanCalendar.ZONE).toLocalDateTime()))
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

    private CaseFile file(Visitor visitor) {
        return caseFiles.get(new CaseNumber(visitor.caseNumber()));
    }
}
