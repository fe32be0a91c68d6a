package org.jalon.tasklist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jalon.casefile.CaseFile;
import org.jalon.document.CaseDocuments;
import org.jalon.document.SynthesisDocuments;
import org.jalon.platform.Refused;
import org.jalon.process.CaseTasks;
import org.jalon.process.Forms;
import org.jalon.process.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the counsellor of a case its documents as PDF; nobody else, and never the synthesis once it is delivered. */
@RestController
@RequestMapping("/camunda/api/jalon")
class DocumentsController {

    private final OwnCases ownCases;
    private final CaseTasks tasks;
    private final Forms forms;
    private final CaseDocuments documents;
    private final SynthesisDocuments syntheses;
    private final SignedIn signedIn;
    private final Clock clock;

    DocumentsController(
            OwnCases ownCases,
            CaseTasks tasks,
            Forms forms,
            CaseDocuments documents,
            SynthesisDocuments syntheses,
            SignedIn signedIn,
            Clock clock) {
        this.ownCases = ownCases;
        this.tasks = tasks;
        this.forms = forms;
        this.documents = documents;
        this.syntheses = syntheses;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The synthesis as it would be with what is being typed; a reading of the notes like any other (R10). */
    @PostMapping("/tasks/{taskId}/synthesis-preview")
    ResponseEntity<byte[]> previewSynthesis(
            @PathVariable String taskId, @RequestBody Map<String, @Nullable Object> posted) {
        CaseFile own = ownCases.get(tasks.caseOfSynthesis(taskId)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.GONE,
                        "Cette tâche n’existe plus, ne vous est pas confiée ou ne rédige pas de synthèse."))
                .value());
        return pdf("apercu", own, syntheses.preview(own, forms.synthesis(posted), signedIn.user(), clock.instant()));
    }

    @GetMapping("/cases/{number}/documents/convention.pdf")
    ResponseEntity<byte[]> convention(@PathVariable String number) {
        CaseFile own = ownCases.get(number);
        return pdf("convention", own, documents.convention(own));
    }

    @GetMapping("/cases/{number}/documents/attendance.pdf")
    ResponseEntity<byte[]> attendance(@PathVariable String number) {
        CaseFile own = ownCases.get(number);
        return pdf("presences", own, documents.attendance(own));
    }

    /** For an employer, when the bilan takes place during working hours (R15). */
    @GetMapping("/cases/{number}/documents/attestation.pdf")
    ResponseEntity<byte[]> attestation(
            @PathVariable String number, @RequestParam(name = "appointment", defaultValue = "") List<String> ids) {
        CaseFile own = ownCases.get(number);
        return pdf("attestation", own, documents.attestation(own, new LinkedHashSet<>(ids), clock.instant()));
    }

    private static ResponseEntity<byte[]> pdf(String name, CaseFile file, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name + "-" + file.number() + ".pdf", StandardCharsets.US_ASCII)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
