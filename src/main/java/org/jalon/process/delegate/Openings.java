package org.jalon.process.delegate;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jalon.access.Codes;
import org.jalon.access.Links;
import org.jalon.mail.MailRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the personal link or the one-time code of a mail at the moment it leaves: they stand in clear in no table. Each
 * is kept in a transaction of its own, so that what has left opens, whatever becomes of the job.
 */
@Component
class Openings {

    private final Links links;
    private final Codes codes;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Openings(Links links, Codes codes, Clock clock, PlatformTransactionManager transactionManager) {
        this.links = links;
        this.codes = codes;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What a mail of this kind opens, new at each try. */
    @Nullable
    String of(MailRequest mail) {
        Instant now = clock.instant();
        return switch (mail.kind().opening()) {
            case NOTHING -> null;
            case LINK -> alone(() -> links.create(mail.caseNumber(), now).toString());
            case CODE ->
                alone(() -> codes.create(mail.occurrence(), now)
                        .orElseThrow(() -> new IllegalStateException("Nobody waits for this code any more")));
        };
    }

    /** Whether nobody waits for the mail's code any more. */
    boolean isOver(MailRequest mail) {
        return !codes.isAwaited(mail.occurrence(), clock.instant());
    }

    private @Nullable String alone(Supplier<String> make) {
        return ownTransaction.execute(status -> make.get());
    }
}
