package org.jalon.process.retention;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailStatus;
import org.jalon.request.PendingRequests;
import org.springframework.stereotype.Component;

/** Destroys workers' requests that nobody verified within a day, and what is left of their mails. */
@Component
public class RequestSweep {

    private static final Set<MailStatus> OVER = EnumSet.of(MailStatus.SENT, MailStatus.ABANDONED);

    private final PendingRequests requests;
    private final MailBox mailBox;
    private final Clock clock;

    RequestSweep(PendingRequests requests, MailBox mailBox, Clock clock) {
        this.requests = requests;
        this.mailBox = mailBox;
        this.clock = clock;
    }

    /** A mail that still waits finds nobody to write to, and is given up by itself; it says nothing of anybody. */
    public void run() {
        for (String reference : requests.sweep(clock.instant())) {
            if (mailBox.ofCase(reference).stream().allMatch(mail -> OVER.contains(mail.status()))) {
                mailBox.forget(reference);
            }
        }
    }
}
