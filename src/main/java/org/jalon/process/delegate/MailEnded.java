package org.jalon.process.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailStatus;
import org.jalon.process.MailProcess;
import org.springframework.stereotype.Component;

/** A manager who deletes an instance of courriel gives that mail up; the mail file says so. */
@Component("mailEnded")
class MailEnded implements ExecutionListener {

    private final MailBox mailBox;
    private final Cases cases;

    MailEnded(MailBox mailBox, Cases cases) {
        this.mailBox = mailBox;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String id = MailProcess.MAIL_ID.get(execution);
        if (mailBox.find(id).status() != MailStatus.SENT) {
            mailBox.abandon(id, cases.now());
        }
    }
}
