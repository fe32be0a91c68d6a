package org.jalon.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.results.ConfidentialNotes;
import org.jalon.results.Note;
import org.jalon.results.Syntheses;
import org.jalon.results.SynthesisScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The synthesis as a PDF: made when it is delivered, kept sealed, given to the beneficiary and to whom they choose (R10).
 * Whether a reader may is the caller's to know.
 */
@Component
public class SynthesisDocuments {

    private final SynthesisPage page;
    private final Syntheses syntheses;
    private final ConfidentialNotes notes;
    private final CaseFiles caseFiles;
    private final TransactionTemplate transaction;

    SynthesisDocuments(
            SynthesisPage page,
            Syntheses syntheses,
            ConfidentialNotes notes,
            CaseFiles caseFiles,
            PlatformTransactionManager transactionManager) {
        this.page = page;
        this.syntheses = syntheses;
        this.notes = notes;
        this.caseFiles = caseFiles;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** Makes the documents of a synthesis that is delivered now and keeps them, in the caller's transaction. */
    public void deliver(CaseFile file, Instant now) {
        LocalDate deliveredOn = file.synthesisOn();
        if (deliveredOn == null) {
            throw new IllegalArgumentException("The synthesis of " + file.number() + " is not delivered yet");
        }
        String number = file.number().value();
        syntheses.keep(number, page.delivered(file, notes.latest(number), deliveredOn), now);
    }

    /**
     * The whole synthesis for the beneficiary; the first time is kept, and noted in the journal, as the proof that it was
     * returned to them. Nothing before it is delivered, nor once it is destroyed.
     */
    public Optional<byte[]> readByBeneficiary(CaseNumber number, Instant now) {
        return inTransaction(() -> {
            Optional<byte[]> document = find(number, SynthesisScope.WHOLE, now);
            if (document.isPresent() && syntheses.markRead(number.value(), now)) {
                caseFiles.note(new CaseEvent(number, now, CaseEvent.Kind.SYNTHESIS_READ, null, null));
            }
            return document;
        });
    }

    /**
     * What a third person reads by the beneficiary's wish; no proof of anything, and not recorded here. Nothing before the
     * synthesis is delivered, nor once it is destroyed.
     */
    public Optional<byte[]> share(CaseNumber number, SynthesisScope scope, Instant now) {
        return inTransaction(() -> find(number, scope, now));
    }

    /** When the beneficiary first read their synthesis. */
    public Optional<Instant> firstReadAt(CaseNumber number) {
        return syntheses.firstReadAt(number.value());
    }

    /** Whether there is a synthesis to read: it was delivered and is not destroyed yet. */
    public static boolean isThere(CaseFile file) {
        return file.synthesisOn() != null && file.resultsDestroyedOn() == null && file.erasedOn() == null;
    }

    /**
     * The document as it would be with a synthesis that is still being typed; nothing is kept but that its counsellor has
     * read the notes.
     */
    public byte[] preview(CaseFile file, String typedSynthesis, String reader, Instant now) {
        Map<String, String> texts = new HashMap<>();
        for (Note note : notes.read(file.number().value(), reader, now)) {
            texts.put(note.field(), note.text());
        }
        texts.put("confidential_synthesis", typedSynthesis);
        return page.draft(file, texts);
    }

    /** A case that was delivered before there were documents gets its own now, from its notes. */
    private Optional<byte[]> find(CaseNumber number, SynthesisScope scope, Instant now) {
        Optional<byte[]> kept = syntheses.find(number.value(), scope);
        if (kept.isPresent()) {
            return kept;
        }
        CaseFile file = caseFiles.getForChange(number);
        if (!isThere(file)) {
            return Optional.empty();
        }
        // somebody else may have made it while this reading waited for its turn
        if (syntheses.find(number.value(), scope).isEmpty()) {
            deliver(file, now);
        }
        return syntheses.find(number.value(), scope);
    }

    private Optional<byte[]> inTransaction(Supplier<Optional<byte[]>> act) {
        Optional<byte[]> found = transaction.execute(status -> act.get());
        return found == null ? Optional.empty() : found;
    }
}
