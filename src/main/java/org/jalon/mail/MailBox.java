package org.jalon.mail;

import static org.jalon.mail.MailStatus.ABANDONED;
import static org.jalon.mail.MailStatus.FAILED;
import static org.jalon.mail.MailStatus.REQUESTED;
import static org.jalon.mail.MailStatus.SENDING;
import static org.jalon.mail.MailStatus.SENT;
import static org.jalon.mail.MailStatus.UNCERTAIN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jalon.mail.MailFailure.Nature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails that were asked for; each exists once, however often it is asked for.
 *
 * <p>Starts no transaction. Every change of state is one guarded statement, so two of them never both succeed.
 */
@Component
public class MailBox {

    private final JdbcClient database;

    private final MailSettings settings;

    private final MailRows rows = new MailRows();

    MailBox(JdbcClient database, MailSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Writes the request down and returns the new mail's id, or nothing when this very mail exists already.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else asks for the same mail at the same moment
     */
    public Optional<String> ask(MailRequest request, Instant now) {
        if (exists(request)) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        database.sql("INSERT INTO bc_mail (id, case_number, kind, occurrence, recipient, facts, appointment_id,"
                        + " message_id, status, attempts, requested_at, changed_at) VALUES (:id, :case, :kind,"
                        + " :occurrence, :recipient, :facts, :appointment, :messageId, :status, 0, :now, :now)")
                .param("id", id)
                .param("case", request.caseNumber())
                .param("kind", request.kind().name())
                .param("occurrence", request.occurrence())
                .param("recipient", request.recipient())
                .param("facts", MailRows.column(request.facts()))
                .param("appointment", request.appointmentId())
                .param("messageId", MessageIds.of(request, settings.domain()))
                .param("status", REQUESTED.name())
                .param("now", MailRows.column(now))
                .update();
        return Optional.of(id);
    }

    /** @throws IllegalArgumentException when there is no such mail */
    public MailFile find(String id) {
        return database.sql("SELECT * FROM bc_mail WHERE id = :id")
                .param("id", id)
                .query(rows)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("Ce courriel n'existe pas."));
    }

    /** The mails of a case, in the order in which they were asked for. */
    public List<MailFile> ofCase(String caseNumber) {
        return database.sql("SELECT * FROM bc_mail WHERE case_number = :case ORDER BY requested_at, id")
                .param("case", caseNumber)
                .query(rows)
                .list();
    }

    /** Before the connection is opened, in a transaction of its own: a crash then leaves a trace. */
    public void markSending(String id, Instant now) {
        change(id, EnumSet.of(REQUESTED, FAILED), SENDING, ", attempts = attempts + 1", now);
    }

    /** A manager has decided to send again what may have been delivered. */
    public void retryUncertain(String id, Instant now) {
        change(id, EnumSet.of(UNCERTAIN), SENDING, ", attempts = attempts + 1", now);
    }

    public void markSent(String id, Instant now) {
        change(id, EnumSet.of(SENDING), SENT, ", sent_at = :now", now);
    }

    /** Writes down how a try ended: uncertain when the failure is, failed otherwise. */
    public void markFailed(String id, MailFailure failure, Instant now) {
        MailStatus to = failure.nature() == Nature.UNCERTAIN ? UNCERTAIN : FAILED;
        change(id, EnumSet.of(SENDING), to, failed(failure.nature(), failure.code()), now);
    }

    /** A mail found in the middle of its sending after a crash: nobody knows how that ended. */
    public void markUncertain(String id, Instant now) {
        change(id, EnumSet.of(SENDING), UNCERTAIN, failed(Nature.UNCERTAIN, 0), now);
    }

    /** A manager has decided that a mail need not leave any more. */
    public void abandon(String id, Instant now) {
        change(id, EnumSet.complementOf(EnumSet.of(SENT)), ABANDONED, "", now);
    }

    /**
     * What still waits for the counsellor of a case waits for their successor; what the successor has been told already
     * stays as it is.
     */
    public void handOver(String caseNumber, String from, String to) {
        database.sql("UPDATE bc_mail SET recipient = :to WHERE case_number = :case AND recipient = :from"
                        + " AND kind IN (:kinds) AND status IN (:waiting) AND NOT EXISTS (SELECT 1 FROM bc_mail told"
                        + " WHERE told.case_number = bc_mail.case_number AND told.kind = bc_mail.kind"
                        + " AND told.occurrence = bc_mail.occurrence AND told.recipient = :to)")
                .param("case", caseNumber)
                .param("from", from)
                .param("to", to)
                .param(
                        "kinds",
                        MailKind.ofTheCounsellor().stream().map(Enum::name).toList())
                .param(
                        "waiting",
                        Stream.of(REQUESTED, FAILED, UNCERTAIN).map(Enum::name).toList())
                .update();
    }

    /** Forgets the mails of a case, none of which may wait any more; says how many there were. */
    public int forget(String caseNumber) {
        return database.sql("DELETE FROM bc_mail WHERE case_number = :case")
                .param("case", caseNumber)
                .update();
    }

    private boolean exists(MailRequest request) {
        return database.sql("SELECT COUNT(*) FROM bc_mail WHERE case_number = :case AND kind = :kind"
                                + " AND occurrence = :occurrence AND recipient = :recipient")
                        .param("case", request.caseNumber())
                        .param("kind", request.kind().name())
                        .param("occurrence", request.occurrence())
                        .param("recipient", request.recipient())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String failed(Nature nature, int code) {
        return ", last_failure_nature = '" + nature.name() + "', last_failure_code = " + code;
    }

    private void change(String id, Set<MailStatus> from, MailStatus to, String more, Instant now) {
        int changed = database.sql("UPDATE bc_mail SET status = :to, changed_at = :now" + more
                        + " WHERE id = :id AND status IN (:from)")
                .param("to", to.name())
                .param("now", MailRows.column(now))
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toList())
                .update();
        if (changed == 0) {
            throw new IllegalStateException("Ce courriel est dans l'état %s et ne peut pas passer à l'état %s."
                    .formatted(find(id).status(), to));
        }
    }
}
