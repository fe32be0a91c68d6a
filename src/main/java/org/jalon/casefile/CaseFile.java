package org.jalon.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.BilanRules;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one case. Each change is a named method that guards itself and gives the changed case file; {@link
 * CaseFiles#save} keeps it.
 *
 * @param phaseEnteredOn the day on which the current phase was entered; null before phase 1
 * @param counsellor user id of the counsellor to whom the case belongs; null while nobody has taken it
 * @param startedOn the day on which the case entered phase 1 (R9)
 * @param deadline the current deadline, moved by an extension only (R9)
 * @param endedOn the day on which phase 3 ended: the clocks of phase 4 start here
 * @param returnWish what the beneficiary said about the return to work on their own pages (R11)
 * @param followUpAnsweredOn the day on which a first follow-up was accepted or declined (T4)
 * @param followUpDoneOn the day on which a first follow-up was held or declined (R12, T5)
 * @param followUpLateOn the day on which the six months had passed without one (T5)
 * @param resultsDestroyedOn the day on which the results were destroyed
 * @param erasureRequestedOn the day on which the beneficiary asked for erasure
 * @param erasedOn the day since which nobody knows whose case it was
 * @param rules the rules with which the case was opened, kept to its end
 */
public record CaseFile(
        CaseNumber number,
        CaseStatus status,
        @Nullable Phase phase,
        @Nullable LocalDate phaseEnteredOn,
        @Nullable String counsellor,
        Beneficiary beneficiary,
        boolean duringWorkingHours,
        Instant consentedAt,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate endedOn,
        @Nullable String earlyEndReason,
        @Nullable LocalDate synthesisOn,
        @Nullable String returnMode,
        @Nullable String returnWish,
        @Nullable LocalDate followUpAnsweredOn,
        @Nullable LocalDate followUpDoneOn,
        @Nullable LocalDate followUpLateOn,
        @Nullable LocalDate closedOn,
        @Nullable Closure closure,
        @Nullable LocalDate resultsDestroyedOn,
        @Nullable LocalDate erasureRequestedOn,
        @Nullable LocalDate erasedOn,
        BilanRules rules) {

    public BilanCalendar calendar() {
        return new BilanCalendar(rules);
    }

    /** The start; asked for only while there is one. */
    public LocalDate start() {
        return required(startedOn, "started");
    }

    /** The current deadline; asked for only while there is one. */
    public LocalDate currentDeadline() {
        return required(deadline, "started");
    }

    /** The end of phase 3; asked for only in phase 4. */
    public LocalDate end() {
        return required(endedOn, "ended");
    }

    /** Opens the case: it enters phase 1 today (R9). */
    public CaseFile open(LocalDate today) {
        must(status == CaseStatus.RECEIVED, "opened");
        return change().status(CaseStatus.OPEN)
                .startedOn(today)
                .deadline(calendar().firstDeadline(today))
                .done();
    }

    /** A request that a worker made themselves is somebody's from now on. */
    public CaseFile take(String user) {
        must(status == CaseStatus.RECEIVED && (counsellor == null || counsellor.equals(user)), "taken");
        return change().counsellor(user).done();
    }

    /** Enters a phase; phases come in order (R5). */
    public CaseFile enter(Phase next, LocalDate today) {
        must(next.number() == (phase == null ? 1 : phase.number() + 1), "moved to " + next);
        return change().phase(next, today).done();
    }

    /** Moves the deadline to a later day, at most the absolute limit (R9). */
    public CaseFile moveDeadline(LocalDate newDeadline) {
        must(
                status == CaseStatus.OPEN
                        && newDeadline.isAfter(currentDeadline())
                        && !newDeadline.isAfter(calendar().absoluteLimit(start())),
                "extended");
        return change().deadline(newDeadline).done();
    }

    /** Whether the deadline was ever moved (R9). */
    public boolean isExtended() {
        return startedOn != null && currentDeadline().isAfter(calendar().firstDeadline(startedOn));
    }

    /** Whether an end on this day needs a stated reason (R9, ours). */
    public boolean wouldEndEarly(LocalDate day) {
        return day.isBefore(calendar().earliestEnd(start()));
    }

    public CaseFile explainEarlyEnd(@Nullable String reason) {
        must(status == CaseStatus.OPEN, "explained");
        return change().earlyEndReason(reason).done();
    }

    /** The synthesis is returned to the beneficiary alone (R10). */
    public CaseFile deliverSynthesis(LocalDate today) {
        must(status == CaseStatus.OPEN && synthesisOn == null, "delivered");
        return change().synthesisOn(today).done();
    }

    /** How the return to work is prepared, as the beneficiary chooses (R11). */
    public CaseFile prepareReturn(String mode) {
        must(status == CaseStatus.OPEN, "prepared");
        return change().returnMode(mode).done();
    }

    /** Whether the beneficiary may still say how the return to work is to be prepared (R11). */
    public boolean mayChooseReturn() {
        return status == CaseStatus.OPEN && returnMode == null;
    }

    /** The beneficiary says how the return to work is to be prepared; phase 3 prepares it (R11). */
    public CaseFile chooseReturn(String mode) {
        must(mayChooseReturn(), "given a choice of the return");
        return change().returnWish(mode).done();
    }

    /** Phase 3 is over: the bilan ends today and the follow-up clocks start. */
    public CaseFile endBilan(LocalDate today) {
        must(status == CaseStatus.OPEN && synthesisOn != null, "ended");
        return change().status(CaseStatus.FOLLOW_UP)
                .endedOn(today)
                .earlyEndReason(wouldEndEarly(today) ? earlyEndReason : null)
                .done();
    }

    /** A follow-up was accepted: the offer is answered (T4). */
    public CaseFile acceptFollowUp(LocalDate today) {
        must(status == CaseStatus.FOLLOW_UP, "followed up");
        return followUpAnsweredOn != null
                ? this
                : change().followUpAnsweredOn(today).done();
    }

    /** A follow-up was declined: the duty to offer it is done (R12). */
    public CaseFile declineFollowUp(LocalDate today) {
        CaseFile answered = acceptFollowUp(today);
        return answered.followUpDoneOn != null
                ? answered
                : answered.change().followUpDoneOn(today).done();
    }

    /** A follow-up interview was held (R12). */
    public CaseFile holdFollowUp(LocalDate day) {
        must(status == CaseStatus.FOLLOW_UP, "followed up");
        if (followUpDoneOn != null) {
            return this;
        }
        CaseFileChange held = change().followUpDoneOn(day);
        // held in time but recorded after the limit: no breach
        return day.isAfter(calendar().followUpLimit(end()))
                ? held.done()
                : held.followUpLateOn(null).done();
    }

    /** The first follow-up was neither held nor declined in time: the breach is recorded (T5). */
    public CaseFile missFollowUp(LocalDate today) {
        must(status == CaseStatus.FOLLOW_UP && followUpDoneOn == null, "found late");
        return change().followUpLateOn(today).done();
    }

    /** Mails go to another address from now on, those that could not leave included. */
    public CaseFile correctAddress(String email) {
        return change().beneficiary(beneficiary.at(email)).done();
    }

    /** The case is somebody else's from now on: absence, departure. */
    public CaseFile handOver(String successor) {
        must(status != CaseStatus.CLOSED && !successor.equals(counsellor), "handed over");
        return change().counsellor(successor).done();
    }

    public CaseFile close(Closure reason, LocalDate today) {
        must(status != CaseStatus.CLOSED, "closed");
        return change().status(CaseStatus.CLOSED)
                .closure(reason)
                .closedOn(today)
                .done();
    }

    /** Whether the beneficiary may ask for erasure: once, from the end of the bilan on. */
    public boolean mayRequestErasure() {
        return (status == CaseStatus.FOLLOW_UP || status == CaseStatus.CLOSED)
                && erasureRequestedOn == null
                && erasedOn == null;
    }

    /** The beneficiary asks for erasure; it waits for the last mails of the case. */
    public CaseFile requestErasure(LocalDate today) {
        must(mayRequestErasure(), "asked to be erased");
        return change().erasureRequestedOn(today).done();
    }

    /** The beneficiary's results exist no longer. */
    public CaseFile destroyResults(LocalDate today) {
        must(status == CaseStatus.CLOSED && resultsDestroyedOn == null, "relieved of its results");
        return change().resultsDestroyedOn(today).done();
    }

    /** Nobody knows any longer whose case it was; what figures count stays. */
    public CaseFile erase(LocalDate today) {
        must(status == CaseStatus.CLOSED && resultsDestroyedOn != null && erasedOn == null, "erased");
        return change().withoutPerson().erasedOn(today).done();
    }

    private CaseFileChange change() {
        return new CaseFileChange(this);
    }

    private void must(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalStateException("Case " + number + " in state " + status + " cannot be " + what);
        }
    }

    private <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("Case " + number + " has not " + what);
        }
        return value;
    }
}
