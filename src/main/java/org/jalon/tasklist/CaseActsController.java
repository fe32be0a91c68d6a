package org.jalon.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Slot;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.platform.Refused;
import org.jalon.process.CaseActs;
import org.jalon.process.Forms;
import org.jalon.process.SignedIn;
import org.jalon.results.ConfidentialNotes;
import org.jalon.rules.ExtensionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a counsellor does to their own case beside its tasks, for the tab Dossier. Every act takes a JSON object with
 * exactly the fields of {@link Forms} and is refused with one French sentence.
 */
@RestController
@RequestMapping("/camunda/api/jalon")
class CaseActsController {

    private final OwnCases ownCases;
    private final CaseActs acts;
    private final Corrections corrections;
    private final ConfidentialNotes notes;
    private final Forms forms;
    private final SignedIn signedIn;
    private final Clock clock;

    CaseActsController(
            OwnCases ownCases,
            CaseActs acts,
            Corrections corrections,
            ConfidentialNotes notes,
            Forms forms,
            SignedIn signedIn,
            Clock clock) {
        this.ownCases = ownCases;
        this.acts = acts;
        this.corrections = corrections;
        this.notes = notes;
        this.forms = forms;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The beneficiary asks for more time (R9). */
    @PostMapping("/cases/{number}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestExtension(@PathVariable String number, @RequestBody Map<String, @Nullable Object> posted) {
        CaseFile own = ownCases.get(number);
        LocalDate requested = forms.requestedEnd(posted);
        // a slip of the pen must not send the beneficiary a refusal
        if (own.status() == CaseStatus.OPEN
                && new ExtensionPolicy(own.calendar())
                        .refusal(own.start(), own.currentDeadline(), requested)
                        .isPresent()) {
            throw Refused.input(
                    "requestedEndDate",
                    "Cette date ne convient pas : elle doit suivre l’échéance actuelle et ne peut dépasser la limite"
                            + " absolue du dossier.");
        }
        heard(
                acts.requestExtension(own.number(), requested, signedIn.user()),
                "Aucune demande d’étalement ne peut être notée maintenant : une autre est en cours de traitement, ou les"
                        + " phases 1 à 3 sont finies.");
    }

    /** The beneficiary stops (R17). */
    @PostMapping("/cases/{number}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number) {
        heard(acts.withdraw(own(number), signedIn.user()), "Ce dossier est déjà clôturé.");
    }

    /** The beneficiary asks for erasure, after the end of the bilan. */
    @PostMapping("/cases/{number}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestErasure(@PathVariable String number) {
        heard(
                acts.requestErasure(own(number), signedIn.user()),
                "Aucune demande d’effacement ne peut être notée maintenant : les phases 1 à 3 ne sont pas finies, ou une"
                        + " demande est déjà notée.");
    }

    /** The beneficiary asks for a follow-up interview (R12). */
    @PostMapping("/cases/{number}/follow-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestFollowUp(@PathVariable String number) {
        heard(
                acts.requestFollowUp(own(number), signedIn.user()),
                "Aucune demande n’est attendue maintenant : un entretien de suivi est déjà proposé ou prévu, ou le suivi"
                        + " n’est pas ouvert.");
    }

    @PostMapping("/appointments/{id}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable String id, @RequestBody Map<String, @Nullable Object> posted) {
        Appointment appointment = ownCases.appointment(id);
        Slot slot = forms.slot(posted, clock.instant());
        if (slot.equals(appointment.slot())) {
            throw Refused.input(
                    "start",
                    "Rien ne change : choisissez une autre heure, un autre lieu ou une autre manière, ou renoncez.");
        }
        heard(acts.reschedule(appointment.id(), slot), NOT_AHEAD);
    }

    @PostMapping("/appointments/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        heard(acts.cancel(ownCases.appointment(id).id()), NOT_AHEAD);
    }

    /** Corrects the hours of a held session; both entries stay (R7). */
    @PostMapping("/appointments/{id}/hours")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctHours(@PathVariable String id, @RequestBody Map<String, @Nullable Object> posted) {
        corrections.hours(id, posted);
    }

    /** Corrects the address that the beneficiary's mails go to. */
    @PostMapping("/cases/{number}/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctAddress(@PathVariable String number, @RequestBody Map<String, @Nullable Object> posted) {
        corrections.address(number, posted);
    }

    /** The one door to the confidential notes: for the counsellor of the case alone, and each reading is recorded (R10). */
    @PostMapping("/cases/{number}/notes")
    List<Dossier.OpenedNote> readNotes(@PathVariable String number) {
        CaseFile file = ownCases.get(number);
        return notes.read(file.number().value(), signedIn.user(), clock.instant()).stream()
                .map(note -> new Dossier.OpenedNote(forms.label(note.field()), note.text(), note.writtenAt()))
                .toList();
    }

    private static final String NOT_AHEAD =
            "Ce rendez-vous n’est plus à venir : il a déjà eu lieu, ou il a été annulé ou enregistré entre-temps.";

    private CaseNumber own(String number) {
        return ownCases.get(number).number();
    }

    private static void heard(CaseActs.Answer answer, String sentence) {
        if (answer == CaseActs.Answer.NOT_WAITED_FOR) {
            throw new Refused(Refused.Reason.OVERTAKEN, sentence);
        }
    }
}
