package org.jalon.process.delegate;

import java.time.Clock;
import java.time.Instant;
import org.jalon.access.Codes;
import org.jalon.access.Links;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the personal link or the one-time code of a mail at the moment it leaves: they stand in clear in no table. Joins
 * the transaction of whoever calls.
 */
@Component
class Openings {

    /** The code is not asked for any more. */
    static final class NobodyWaits extends RuntimeException {}

    private final Links links;
    private final Codes codes;
    private final CaseFiles caseFiles;
    private final Clock clock;

    Openings(Links links, Codes codes, CaseFiles caseFiles, Clock clock) {
        this.links = links;
        this.codes = codes;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /**
     * What a mail of this kind opens: at each try a link of its own, all of which open, or the same code; null when it
     * opens nothing.
     *
     * @throws NobodyWaits when its code is not asked for any more
     */
    @Nullable
    String of(MailRequest mail) {
        Instant now = clock.instant();
        return switch (mail.kind().opening()) {
            case NOTHING -> null;
            case LINK -> {
                // locked: a link that is made while links are closed for a wrong address is closed with them
                caseFiles.getForChange(new CaseNumber(mail.caseNumber()));
                yield links.create(mail.caseNumber(), now).toString();
            }
            case CODE -> codes.create(mail.occurrence(), now).orElseThrow(NobodyWaits::new);
        };
    }

    /** Whether the mail carries a code for which nobody waits any more. */
    boolean isOver(MailRequest mail) {
        return mail.kind().opening() == MailKind.Opening.CODE && !codes.isAwaited(mail.occurrence(), clock.instant());
    }
}
