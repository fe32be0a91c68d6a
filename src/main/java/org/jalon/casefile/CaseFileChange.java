package org.jalon.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;

/** Copies a case file with some of its facts changed; what may change is decided in {@link CaseFile}. */
final class CaseFileChange {

    private final CaseFile from;
    private @Nullable String counsellor;
    private Beneficiary beneficiary;
    private boolean duringWorkingHours;
    private Instant consentedAt;
    private CaseStatus status;
    private @Nullable Phase phase;
    private @Nullable LocalDate phaseEnteredOn;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate deadline;
    private @Nullable LocalDate endedOn;
    private @Nullable String earlyEndReason;
    private @Nullable LocalDate synthesisOn;
    private @Nullable String returnMode;
    private @Nullable String returnWish;
    private @Nullable LocalDate followUpAnsweredOn;
    private @Nullable LocalDate followUpDoneOn;
    private @Nullable LocalDate followUpLateOn;
    private @Nullable LocalDate closedOn;
    private @Nullable Closure closure;
    private @Nullable LocalDate resultsDestroyedOn;
    private @Nullable LocalDate erasureRequestedOn;
    private @Nullable LocalDate erasedOn;

    CaseFileChange(CaseFile from) {
        this.from = from;
        counsellor = from.counsellor();
        beneficiary = from.beneficiary();
        duringWorkingHours = from.duringWorkingHours();
        consentedAt = from.consentedAt();
        status = from.status();
        phase = from.phase();
        phaseEnteredOn = from.phaseEnteredOn();
        startedOn = from.startedOn();
        deadline = from.deadline();
        endedOn = from.endedOn();
        earlyEndReason = from.earlyEndReason();
        synthesisOn = from.synthesisOn();
        returnMode = from.returnMode();
        returnWish = from.returnWish();
        followUpAnsweredOn = from.followUpAnsweredOn();
        followUpDoneOn = from.followUpDoneOn();
        followUpLateOn = from.followUpLateOn();
        closedOn = from.closedOn();
        closure = from.closure();
        resultsDestroyedOn = from.resultsDestroyedOn();
        erasureRequestedOn = from.erasureRequestedOn();
        erasedOn = from.erasedOn();
    }

    CaseFileChange counsellor(String value) {
        counsellor = value;
        return this;
    }

    CaseFileChange beneficiary(Beneficiary value) {
        beneficiary = value;
        return this;
    }

    CaseFileChange status(CaseStatus value) {
        status = value;
        return this;
    }

    CaseFileChange phase(Phase value, LocalDate enteredOn) {
        phase = value;
        phaseEnteredOn = enteredOn;
        return this;
    }

    CaseFileChange startedOn(LocalDate value) {
        startedOn = value;
        return this;
    }

    CaseFileChange deadline(LocalDate value) {
        deadline = value;
        return this;
    }

    CaseFileChange endedOn(LocalDate value) {
        endedOn = value;
        return this;
    }

    CaseFileChange earlyEndReason(@Nullable String value) {
        earlyEndReason = value;
        return this;
    }

    CaseFileChange synthesisOn(LocalDate value) {
        synthesisOn = value;
        return this;
    }

    CaseFileChange returnWish(String value) {
        returnWish = value;
        return this;
    }

    CaseFileChange returnMode(String value) {
        returnMode = value;
        return this;
    }

    CaseFileChange followUpAnsweredOn(LocalDate value) {
        followUpAnsweredOn = value;
        return this;
    }

    CaseFileChange followUpDoneOn(LocalDate value) {
        followUpDoneOn = value;
        return this;
    }

    CaseFileChange followUpLateOn(@Nullable LocalDate value) {
        followUpLateOn = value;
        return this;
    }

    CaseFileChange closedOn(LocalDate value) {
        closedOn = value;
        return this;
    }

    CaseFileChange closure(Closure value) {
        closure = value;
        return this;
    }

    CaseFileChange resultsDestroyedOn(LocalDate value) {
        resultsDestroyedOn = value;
        return this;
    }

    CaseFileChange erasureRequestedOn(LocalDate value) {
        erasureRequestedOn = value;
        return this;
    }

    CaseFileChange erasedOn(LocalDate value) {
        erasedOn = value;
        return this;
    }

    /** All that tells of a person, and that no figure counts. */
    CaseFileChange withoutPerson() {
        beneficiary = Beneficiary.NOBODY;
        duringWorkingHours = false;
        consentedAt = BilanCalendar.dateOf(consentedAt)
                .atStartOfDay(BilanCalendar.ZONE)
                .toInstant();
        earlyEndReason = null;
        synthesisOn = null;
        returnMode = null;
        returnWish = null;
        followUpAnsweredOn = null;
        followUpLateOn = null;
        return this;
    }

    CaseFile done() {
        return new CaseFile(
                from.number(),
                status,
                phase,
                phaseEnteredOn,
                counsellor,
                beneficiary,
                duringWorkingHours,
                consentedAt,
                startedOn,
                deadline,
                endedOn,
                earlyEndReason,
                synthesisOn,
                returnMode,
                returnWish,
                followUpAnsweredOn,
                followUpDoneOn,
                followUpLateOn,
                closedOn,
                closure,
                resultsDestroyedOn,
                erasureRequestedOn,
                erasedOn,
                from.rules());
    }
}
