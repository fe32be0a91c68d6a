package org.jalon.process.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jalon.mail.Letter;
import org.jalon.mail.LetterSender;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailFailure;
import org.jalon.mail.MailFile;
import org.jalon.process.MailProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail. It is marked as being sent in a transaction of its own before the connection is opened: found in that
 * state later, nobody knows whether it arrived, and a manager decides (process.md, courriel).
 */
@Component("sendMail")
class SendMail implements JavaDelegate {

    private final MailBox mailBox;
    private final Letters letters;
    private final Openings openings;
    private final LetterSender sender;
    private final Cases cases;
    private final TransactionTemplate ownTransaction;

    SendMail(
            MailBox mailBox,
            Letters letters,
            Openings openings,
            LetterSender sender,
            Cases cases,
            PlatformTransactionManager transactionManager) {
        this.mailBox = mailBox;
        this.letters = letters;
        this.openings = openings;
        this.sender = sender;
        this.cases = cases;
        ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void execute(DelegateExecution execution) {
        MailFile mail = mailBox.find(MailProcess.MAIL_ID.get(execution));
        switch (mail.status()) {
            case SENT, ABANDONED -> {
                // nothing is left to do
            }
            case SENDING -> {
                alone(() -> mailBox.markUncertain(mail.id(), cases.now()));
                throw new MailFailure(
                        MailFailure.Nature.UNCERTAIN,
                        0,
                        "L’envoi a été interrompu : ce courriel est peut-être déjà parti. Relancez-le pour l’envoyer"
                                + " de nouveau, ou supprimez cette instance.");
            }
            case UNCERTAIN -> {
                // only a manager's retry brings it here again
                sendUnlessOvertaken(mail, () -> mailBox.retryUncertain(mail.id(), cases.now()));
            }
            case REQUESTED, FAILED -> sendUnlessOvertaken(mail, () -> mailBox.markSending(mail.id(), cases.now()));
        }
    }

    private void sendUnlessOvertaken(MailFile mail, Runnable mark) {
        if (openings.isOver(mail.request()) || letters.isOvertaken(mail)) {
            mailBox.abandon(mail.id(), cases.now());
            return;
        }
        send(mail, marked(mail, mark));
    }

    /** What the mail opens is kept with its mark, here alone: it opens before it leaves, whatever becomes of the job. */
    // The cause is left out: managers read it.
    @SuppressWarnings("UnusedException")
    private @Nullable String marked(MailFile mail, Runnable mark) {
        try {
            return ownTransaction.execute(status -> {
                mark.run();
                return openings.of(mail.request());
            });
        } catch (Openings.NobodyWaits e) {
            throw new MailFailure(MailFailure.Nature.TEMPORARY, 0, "Plus personne n’attend ce courriel.");
        }
    }

    private void send(MailFile mail, @Nullable String opening) {
        try {
            sender.send(letter(mail, opening));
        } catch (MailFailure failure) {
            alone(() -> mailBox.markFailed(mail.id(), failure, cases.now()));
            throw failure;
        }
        mailBox.markSent(mail.id(), cases.now());
    }

    /** Nothing has left yet: whatever fails here, say so, and another try may mend it. */
    // The cause is left out: managers read it, and it could quote a name.
    @SuppressWarnings("UnusedException")
    private Letter letter(MailFile mail, @Nullable String opening) {
        try {
            return letters.of(mail, opening);
        } catch (MailFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            throw new MailFailure(MailFailure.Nature.TEMPORARY, 0, "Le courriel n’a pas pu être préparé.");
        }
    }

    private void alone(Runnable change) {
        ownTransaction.executeWithoutResult(status -> change.run());
    }
}
