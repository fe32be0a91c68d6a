package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailRequestTests {

    @Test
    void factsThatAreNotYetKnownMayStillBeMissing() {
        assertThatNoException().isThrownBy(() -> request(Letters.CASE, MailKind.DEADLINE_REMINDER, "1", "beneficiary"));
    }

    @ParameterizedTest
    @CsvSource({
        "BC-2026-12, CLOSED, 1, beneficiary",
        "BC-2026-000123, CLOSED, '', beneficiary",
        "BC-2026-000123, CLOSED, 1 2, beneficiary",
        "BC-2026-000123, CLOSED, 1, aicha@example.org",
        "BC-2026-000123, CLOSED, 1, nathalie",
        "BC-2026-000123, MANAGER_OVERRUN, 1, beneficiary",
        "BC-2026-000123, MANAGER_OVERRUN, 1, ''"
    })
    void aRequestThatCouldNeverBecomeAMailIsRefused(
            String caseNumber, MailKind kind, String occurrence, String recipient) {
        assertThatIllegalArgumentException().isThrownBy(() -> request(caseNumber, kind, occurrence, recipient));
    }

    @Test
    void aStrangeFactIsRefusedWhenTheMailIsAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailRequest(
                        Letters.CASE,
                        MailKind.CLOSED,
                        "1",
                        MailRequest.BENEFICIARY,
                        Map.of(MailFact.DEADLINE, "2026-03-30"),
                        null));
    }

    private static MailRequest request(String caseNumber, MailKind kind, String occurrence, String recipient) {
        return new MailRequest(caseNumber, kind, occurrence, recipient, Map.of(), null);
    }
}
