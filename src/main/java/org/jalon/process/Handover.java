package org.jalon.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.OpenCases;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives cases to another counsellor: file, running instances, tasks, rights and waiting mails, one transaction a case.
 * Whether the caller may is the caller's to know.
 */
@Component
public class Handover {

    /** One request ends in a few seconds; who follows more cases than that is moved in several. */
    static final int AT_ONCE = 100;

    /** A case that stayed where it was, and one French sentence why. */
    public record Failure(String number, String why) {}

    /**
     * What became of a counsellor's cases.
     *
     * @param left how many are still with them, those that failed included
     */
    public record Outcome(int moved, List<Failure> failures, int left) {}

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final CaseFiles caseFiles;
    private final OpenCases openCases;
    private final Counsellors counsellors;
    private final CaseHolder holder;
    private final MailBox mailBox;
    private final MailStart mailStart;
    private final Engine engine;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Handover(
            CaseFiles caseFiles,
            OpenCases openCases,
            Counsellors counsellors,
            CaseHolder holder,
            MailBox mailBox,
            MailStart mailStart,
            Engine engine,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.caseFiles = caseFiles;
        this.openCases = openCases;
        this.counsellors = counsellors;
        this.holder = holder;
        this.mailBox = mailBox;
        this.mailStart = mailStart;
        this.engine = engine;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Gives one open case to that person; one that waits for somebody to take it, too.
     *
     * @param actor user id of the manager
     * @throws Refused in the same words for a case that is closed and one that never was
     */
    public void one(String number, @Nullable String to, String actor) {
        String successor = counsellor(to);
        CaseFile file = caseFiles.lookUp(number).orElseThrow(Handover::notOpen);
        move(file.number(), file.counsellor(), successor, actor);
    }

    /**
     * Gives a counsellor's open cases to that person, case by case: one that cannot move holds up no other.
     *
     * @param actor user id of the manager
     */
    public Outcome all(String from, @Nullable String to, String actor) {
        String successor = counsellor(to);
        if (from.equals(successor)) {
            throw same();
        }
        List<CaseNumber> open = MailRequest.canBeRecipient(from) ? openCases.of(from) : List.of();
        if (open.isEmpty()) {
            throw new Refused(Refused.Reason.GONE, "Cette personne ne suit aucun dossier ouvert.");
        }
        List<CaseNumber> now = open.subList(0, Math.min(AT_ONCE, open.size()));
        List<Failure> failures = new ArrayList<>();
        for (CaseNumber number : now) {
            String why = tryToMove(number, from, successor, actor);
            if (why != null) {
                failures.add(new Failure(number.value(), why));
            }
        }
        int moved = now.size() - failures.size();
        return new Outcome(moved, failures, open.size() - moved);
    }

    private @Nullable String tryToMove(CaseNumber number, String from, String to, String actor) {
        try {
            move(number, from, to, actor);
            return null;
        } catch (Refused refused) {
            return refused.getMessage();
        } catch (RuntimeException e) {
            LOG.error("Case {} could not be handed over", number, e);
            return "Une erreur inattendue s’est produite\u00a0: le dossier est resté tel qu’il était.";
        }
    }

    // The engine's exception is the answer itself; its English text says nothing more.
    @SuppressWarnings("UnusedException")
    private void move(CaseNumber number, @Nullable String from, String to, String actor) {
        try {
            transaction.executeWithoutResult(status -> engine.freely(() -> {
                CaseFile file = movable(number, from, to);
                Instant now = clock.instant();
                caseFiles.save(file.handOver(to));
                if (from == null) {
                    caseFiles.note(new CaseEvent(number, now, CaseEvent.Kind.TAKEN, to, actor));
                } else {
                    caseFiles.note(new CaseEvent(number, now, CaseEvent.Kind.HANDED_OVER, from + " " + to, actor));
                    mailBox.handOver(number.value(), from, to);
                }
                holder.change(number, from, to);
                tell(file, to, now);
                return null;
            }));
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            throw changed();
        }
    }

    private CaseFile movable(CaseNumber number, @Nullable String from, String to) {
        CaseFile file = caseFiles.getForChange(number);
        if (file.status() == CaseStatus.CLOSED) {
            throw notOpen();
        }
        if (!Objects.equals(file.counsellor(), from)) {
            throw changed();
        }
        if (to.equals(from)) {
            throw same();
        }
        return file;
    }

    private void tell(CaseFile file, String to, Instant now) {
        ask(file, MailKind.COUNSELLOR_HANDED_OVER, to, now);
        // before the answer to the request nobody was introduced, and the answer names whoever it is then
        if (file.status() != CaseStatus.RECEIVED) {
            ask(file, MailKind.HANDED_OVER, MailRequest.BENEFICIARY, now);
        }
    }

    private void ask(CaseFile file, MailKind kind, String recipient, Instant now) {
        mailStart.ask(new MailRequest(file.number().value(), kind, now.toString(), recipient, Map.of(), null));
    }

    private String counsellor(@Nullable String id) {
        if (id == null || !counsellors.include(id)) {
            throw Refused.input("counsellor", "Choisissez une personne du groupe des conseillers et conseillères.");
        }
        return id;
    }

    private static Refused same() {
        return Refused.input("counsellor", "Choisissez une autre personne que celle qui suit déjà le dossier.");
    }

    private static Refused notOpen() {
        return new Refused(
                Refused.Reason.GONE, "Aucun dossier ouvert ne porte ce numéro\u00a0: il n’existe pas, ou il est clos.");
    }

    private static Refused changed() {
        return new Refused(
                Refused.Reason.OVERTAKEN,
                "Ce dossier était en train de changer\u00a0: rechargez la page, puis recommencez.");
    }
}
