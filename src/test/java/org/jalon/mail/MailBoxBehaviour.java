package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jalon.mail.MailFailure.Nature;
import org.jalon.mail.MailFile.LastFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mail box does, on whichever database. */
abstract class MailBoxBehaviour {

    static final String MIGRATION = "db/migration/V3__mail.sql";

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00.123456Z");

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

    private final MailFailure refused = new MailFailure(Nature.PERMANENT, 550, "Refusé.");

    private JdbcClient database;

    private MailBox box;

    abstract DataSource dataSource();

    @BeforeEach
    void emptyTheBox() {
        database = JdbcClient.create(dataSource());
        database.sql("DELETE FROM bc_mail").update();
        box = new MailBox(database, Letters.SETTINGS);
    }

    @Test
    void aMailThatIsAskedForIsKeptAsItWasAsked() {
        MailRequest request = new MailRequest(
                Letters.CASE,
                MailKind.APPOINTMENT_REMINDER,
                "appt-1:2026-03-12T14:30",
                MailRequest.BENEFICIARY,
                Map.of(MailFact.PLACE, "Rue « Haute » \"12\" \\ {x}", MailFact.MODE, "PHONE"),
                "appt-1");

        MailFile file = box.find(box.ask(request, NOW).orElseThrow());

        assertThat(file.request()).isEqualTo(request);
        assertThat(file.status()).isEqualTo(MailStatus.REQUESTED);
        assertThat(file.attempts()).isZero();
        assertThat(file.requestedAt()).isEqualTo(NOW);
        assertThat(file.lastFailure()).isNull();
        assertThat(file.sentAt()).isNull();
        assertThat(file.messageId()).matches("[0-9a-f]{40}@centre\\.example");
    }

    @Test
    void askingTwiceForTheSameMailGivesOneMail() {
        assertThat(box.ask(closed("1"), NOW)).isPresent();
        assertThat(box.ask(closed("1"), LATER)).isEmpty();
        assertThat(box.ask(closed("2"), LATER)).isPresent();
        assertThat(box.ofCase(Letters.CASE))
                .extracting(file -> file.request().occurrence())
                .containsExactly("1", "2");
        assertThat(box.ofCase("BC-2026-999999")).isEmpty();
    }

    @Test
    void twoRecipientsAreTwoMails() {
        MailRequest one = new MailRequest(Letters.CASE, MailKind.MANAGER_OVERRUN, "1", "martine", Map.of(), null);
        MailRequest other = new MailRequest(Letters.CASE, MailKind.MANAGER_OVERRUN, "1", "paul", Map.of(), null);

        assertThat(box.ask(one, NOW)).isPresent();
        assertThat(box.ask(other, NOW)).isPresent();
        assertThat(box.ofCase(Letters.CASE)).extracting(MailFile::messageId).doesNotHaveDuplicates();
    }

    @Test
    void theDatabaseItselfRefusesASecondMailOfTheSameIdentity() {
        String id = box.ask(closed("1"), NOW).orElseThrow();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> database.sql("INSERT INTO bc_mail SELECT 'other', case_number, kind, occurrence,"
                                + " recipient, facts, appointment_id, message_id, status, attempts,"
                                + " last_failure_nature, last_failure_code, requested_at, changed_at, sent_at"
                                + " FROM bc_mail WHERE id = :id")
                        .param("id", id)
                        .update());
    }

    @Test
    void theMessageIdComesFromTheIdentityAndSurvivesEveryTry() {
        String id = box.ask(closed("1"), NOW).orElseThrow();
        String first = box.find(id).messageId();

        box.markSending(id, NOW);
        box.markFailed(id, refused, NOW);
        box.markSending(id, LATER);

        assertThat(box.find(id).messageId()).isEqualTo(first).isEqualTo(MessageIds.of(closed("1"), "centre.example"));
        assertThat(MessageIds.of(closed("2"), "centre.example")).isNotEqualTo(first);
    }

    @Test
    void aMailThatFailsRemembersHowAndCanBeTriedAgain() {
        String id = box.ask(closed("1"), NOW).orElseThrow();

        box.markSending(id, NOW);
        box.markFailed(id, refused, LATER);

        MailFile failed = box.find(id);
        assertThat(failed.status()).isEqualTo(MailStatus.FAILED);
        assertThat(failed.lastFailure()).isEqualTo(new LastFailure(Nature.PERMANENT, 550));
        assertThat(failed.changedAt()).isEqualTo(LATER);

        box.markSending(id, LATER);
        box.markSent(id, LATER);

        MailFile sent = box.find(id);
        assertThat(sent.status()).isEqualTo(MailStatus.SENT);
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.sentAt()).isEqualTo(LATER);
    }

    @Test
    void aMailWhoseFateIsUnknownIsSentAgainOnlyOnPurpose() {
        String id = box.ask(closed("1"), NOW).orElseThrow();
        box.markSending(id, NOW);
        box.markFailed(id, new MailFailure(Nature.UNCERTAIN, 0, "Incertain."), NOW);

        assertThat(box.find(id).status()).isEqualTo(MailStatus.UNCERTAIN);
        refuses(MailBox::markSending, id);

        box.retryUncertain(id, LATER);
        assertThat(box.find(id).status()).isEqualTo(MailStatus.SENDING);
        assertThat(box.find(id).attempts()).isEqualTo(2);
    }

    @Test
    void aMailFoundInTheMiddleOfItsSendingBecomesUncertain() {
        String id = box.ask(closed("1"), NOW).orElseThrow();
        box.markSending(id, NOW);

        box.markUncertain(id, LATER);

        assertThat(box.find(id).lastFailure()).isEqualTo(new LastFailure(Nature.UNCERTAIN, 0));
        assertThat(box.find(id).status()).isEqualTo(MailStatus.UNCERTAIN);
    }

    @Test
    void aChangeOutOfTurnIsRefusedAndChangesNothing() {
        String id = box.ask(closed("1"), NOW).orElseThrow();
        refuses(MailBox::markSent, id);
        refuses(MailBox::markUncertain, id);
        refuses(MailBox::retryUncertain, id);

        box.markSending(id, NOW);
        refuses(MailBox::markSending, id);

        box.markSent(id, NOW);
        refuses(MailBox::markSending, id);
        refuses(MailBox::abandon, id);
        refuses((mails, now) -> mails.markFailed(id, refused, now));
        assertThat(box.find(id).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void aMailThatNobodyNeedsAnyMoreIsAbandonedForGood() {
        String id = box.ask(closed("1"), NOW).orElseThrow();

        box.abandon(id, NOW);

        assertThat(box.find(id).status()).isEqualTo(MailStatus.ABANDONED);
        refuses(MailBox::markSending, id);
    }

    @Test
    void aMailThatDoesNotExistIsNotFound() {
        assertThatIllegalArgumentException().isThrownBy(() -> box.find("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> box.markSent("nothing", NOW));
    }

    private interface Change {
        void apply(MailBox box, String id, Instant now);
    }

    private void refuses(Change change, String id) {
        refuses((mails, now) -> change.apply(mails, id, now));
    }

    private void refuses(BiConsumer<MailBox, Instant> change) {
        assertThatIllegalStateException()
                .isThrownBy(() -> change.accept(box, LATER))
                .withMessageStartingWith("Ce courriel est dans l'état ");
    }

    private static MailRequest closed(String occurrence) {
        return new MailRequest(Letters.CASE, MailKind.CLOSED, occurrence, MailRequest.BENEFICIARY, Map.of(), null);
    }
}
