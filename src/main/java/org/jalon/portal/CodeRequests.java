package org.jalon.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jalon.access.Codes;
import org.jalon.access.Visitor;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.platform.Throttle.Try;
import org.jalon.process.MailStart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one-time codes and takes them, no faster than a person does. */
@Component
class CodeRequests {

    private static final Limit ASKED_HERE = new Limit(3, Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final Limit ASKED_FOR_THE_CASE = new Limit(10, Duration.ofMinutes(1), Duration.ofMinutes(15));
    private static final Limit TYPED = new Limit(10, Duration.ofSeconds(30), Duration.ofMinutes(15));

    /** What became of a code that was typed. */
    enum Answer {
        RIGHT,
        WRONG,
        NO_LONGER,
        TOO_MANY
    }

    private final Codes codes;
    private final MailStart mailStart;
    private final Throttle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CodeRequests(
            Codes codes,
            MailStart mailStart,
            Throttle throttle,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.codes = codes;
        this.mailStart = mailStart;
        this.throttle = throttle;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** Has a code sent to the address of the case; false when too many were asked for. */
    boolean ask(Visitor visitor) {
        Try asking = throttle.begin(
                new Count("code-asked-in:" + visitor.session(), ASKED_HERE),
                new Count("code-asked-for:" + visitor.caseNumber(), ASKED_FOR_THE_CASE));
        if (asking.isRefused()) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            String id = codes.ask(visitor, clock.instant());
            mailStart.ask(new MailRequest(
                    visitor.caseNumber(), MailKind.ACCESS_CODE, id, MailRequest.BENEFICIARY, Map.of(), null));
        });
        return true;
    }

    /** Takes what was typed, spaces and all; counted here alone, so that nobody else keeps the right person from typing. */
    Answer type(Visitor visitor, String typed) {
        Try typing = throttle.begin(new Count("code-typed-in:" + visitor.session(), TYPED));
        if (typing.isRefused()) {
            return Answer.TOO_MANY;
        }
        Instant now = clock.instant();
        return switch (codes.redeem(visitor, typed.replaceAll("\\s", ""), now)) {
            case RIGHT -> {
                typing.succeeded();
                yield Answer.RIGHT;
            }
            case WRONG -> Answer.WRONG;
            case NO_LONGER -> Answer.NO_LONGER;
        };
    }
}
