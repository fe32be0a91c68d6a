package org.jalon.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseStatus;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.platform.Later;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.process.MailStart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a new link to who knows the number and the address of a case. Neither the answer nor the time it takes tells
 * whether there is such a case.
 */
@Component
class LinkRequests {

    private static final Limit PER_NETWORK = new Limit(10, Duration.ofMinutes(1), Duration.ofHours(1));
    private static final Limit PER_CASE = new Limit(3, Duration.ofMinutes(10), Duration.ofHours(6));

    private final CaseFiles caseFiles;
    private final MailStart mailStart;
    private final Later later;
    private final Throttle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkRequests(
            CaseFiles caseFiles,
            MailStart mailStart,
            Later later,
            Throttle throttle,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.caseFiles = caseFiles;
        this.mailStart = mailStart;
        this.later = later;
        this.throttle = throttle;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Takes a request as it was typed.
     *
     * @return false when too many have come from there
     */
    boolean take(String typedNumber, String typedAddress, String network) {
        if (throttle.begin(new Count("link-from:" + network, PER_NETWORK)).isRefused()) {
            return false;
        }
        String number = typedNumber.strip().toUpperCase(Locale.ROOT);
        later.run(() -> transaction.executeWithoutResult(status -> send(number, typedAddress.strip())));
        return true;
    }

    /** Only what is right counts against the case: whoever guesses addresses keeps nobody from their link. */
    private void send(String number, String address) {
        caseFiles.lookUp(number).filter(file -> isOpenTo(file, address)).ifPresent(file -> {
            if (throttle.begin(new Count("link-to:" + number, PER_CASE)).isRefused()) {
                return;
            }
            String occurrence = clock.instant().toString();
            mailStart.ask(
                    new MailRequest(number, MailKind.ACCESS_LINK, occurrence, MailRequest.BENEFICIARY, Map.of(), null));
        });
    }

    private static boolean isOpenTo(CaseFile file, String address) {
        return file.status() != CaseStatus.RECEIVED
                && file.erasedOn() == null
                && file.erasureRequestedOn() == null
                && file.beneficiary().email().equalsIgnoreCase(address);
    }
}
