package org.jalon.mail;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail, ready to be put into words.
 *
 * @param messageId without its angle brackets
 * @param facts exactly those of {@link MailKind#facts()}
 * @param beneficiaryName empty for whoever is not told names, managers above all
 * @param opening the personal link or the one-time code of {@link MailKind#opening()}, null when there is none
 * @param calendar present exactly when the kind invites, changes or cancels
 */
public record Letter(
        MailKind kind,
        Language language,
        Recipient to,
        Recipient replyTo,
        String messageId,
        Map<MailFact, String> facts,
        String caseNumber,
        String beneficiaryName,
        String counsellorName,
        @Nullable String opening,
        @Nullable CalendarPart calendar) {

    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9.-]+");

    /** @throws IllegalArgumentException when anything is missing, superfluous or unfit for this kind of mail */
    public Letter {
        MailFact.check(kind, facts);
        require(facts.keySet().containsAll(kind.facts()), "A mail " + kind + " needs " + kind.facts());
        require(MESSAGE_ID.matcher(messageId).matches(), "Not a Message-ID");
        HeaderText.checkCaseNumber(caseNumber);
        HeaderText.check("counsellor's name", counsellorName);
        if (kind.audience().isToldNames()) {
            HeaderText.check("beneficiary's name", beneficiaryName);
        } else {
            require(beneficiaryName.isEmpty(), "A mail " + kind + " never tells a beneficiary's name");
        }
        require(
                kind.audience().isWorker() || language == Language.FR,
                "Counsellors and managers are written to in French");
        require(
                Objects.equals(kind.calendarMethod(), calendar == null ? null : calendar.method()),
                "A mail " + kind + " has the calendar method " + kind.calendarMethod());
        require(
                (opening == null) == (kind.opening() == MailKind.Opening.NOTHING),
                "A mail " + kind + " opens " + kind.opening());
        facts = Map.copyOf(facts);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Never shows the person: records end up in logs. */
    @Override
    public String toString() {
        return "Letter[" + kind + ", " + caseNumber + "]";
    }
}
