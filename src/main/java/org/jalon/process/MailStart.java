package org.jalon.process;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailRequest;
import org.springframework.stereotype.Component;

/**
 * Starts an instance of courriel for a mail in the transaction of whoever asks, so that it leaves if and only if what it
 * tells of has happened; one that was asked for before is not asked for again.
 */
@Component
public class MailStart {

    private final MailBox mailBox;
    private final RuntimeService runtimeService;
    private final Clock clock;

    MailStart(MailBox mailBox, RuntimeService runtimeService, Clock clock) {
        this.mailBox = mailBox;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    public void ask(MailRequest request) {
        mailBox.ask(request, clock.instant()).ifPresent(id -> runtimeService
                .createProcessInstanceByKey(MailProcess.KEY)
                .businessKey(request.caseNumber())
                .setVariable(MailProcess.MAIL_ID.name(), id)
                .execute());
    }
}
