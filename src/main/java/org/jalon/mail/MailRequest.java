package org.jalon.mail;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wish for one mail; the same case, kind, occurrence and recipient always mean the same mail.
 *
 * @param occurrence tells apart mails of one kind in one case, such as an appointment's id or a date
 * @param recipient {@value #BENEFICIARY} or a user id, never an address
 * @param facts what is known already, some or all of {@link MailKind#facts()}
 */
public record MailRequest(
        String caseNumber,
        MailKind kind,
        String occurrence,
        String recipient,
        Map<MailFact, String> facts,
        @Nullable String appointmentId) {

    /** Stands for the beneficiary of the case, whose address is in the case file only. */
    public static final String BENEFICIARY = "beneficiary";

    private static final Pattern OCCURRENCE = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    private static final Pattern RECIPIENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException when the mail could never be sent, or the recipient does not fit its kind */
    public MailRequest {
        HeaderText.checkCaseNumber(caseNumber);
        if (!OCCURRENCE.matcher(occurrence).matches()) {
            throw new IllegalArgumentException("Not an occurrence of a mail");
        }
        if (!canBeRecipient(recipient)) {
            throw new IllegalArgumentException("Not the id of a recipient");
        }
        if (recipient.equals(BENEFICIARY) != kind.audience().isWorker()) {
            throw new IllegalArgumentException("A mail " + kind + " is for another recipient");
        }
        MailFact.check(kind, facts);
        facts = Map.copyOf(facts);
    }

    /** Whether mails can be asked for in that user's name at all; not whether there is such a user. */
    public static boolean canBeRecipient(String user) {
        return RECIPIENT.matcher(user).matches();
    }
}
