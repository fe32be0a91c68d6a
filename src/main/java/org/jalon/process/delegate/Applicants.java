package org.jalon.process.delegate;

import java.util.Map;
import java.util.Optional;
import org.jalon.mail.Language;
import org.jalon.mail.Letter;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailSettings;
import org.jalon.mail.Recipient;
import org.jalon.process.RequestAnswers;
import org.jalon.request.PendingRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to who asks for a bilan and has no case yet: at the address that they typed, without any name. */
@Component
class Applicants {

    private final PendingRequests requests;
    private final MailSettings settings;

    Applicants(PendingRequests requests, MailSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    /** Whether there is anybody left to write to. */
    boolean isGone(MailFile mail) {
        return requests.answers(mail.request().caseNumber()).isEmpty();
    }

    /** @param code the one that the mail carries; a letter without one is refused */
    Letter letter(MailFile mail, @Nullable String code) {
        Optional<String> answers = requests.answers(mail.request().caseNumber());
        Map<String, Object> typed = RequestAnswers.read(
                answers.orElseThrow(() -> new IllegalStateException("Nobody waits for this mail any more")));
        String address = String.valueOf(typed.get("email"));
        return new Letter(
                mail.request().kind(),
                Language.of(String.valueOf(typed.get("language"))),
                // whoever typed the name may have meant it for somebody else to read
                new Recipient(address, address),
                new Recipient(settings.fromName(), settings.from()),
                mail.messageId(),
                Map.of(),
                mail.request().caseNumber(),
                "",
                settings.fromName(),
                code,
                null);
    }
}
