package org.jalon.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jalon.platform.KeyedHash;
import org.jalon.platform.WebSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes of six digits. A code belongs to the browser that asked for it, exists in clear only in its mail, which
 * makes it, and is kept as a keyed hash. The newest counts, an earlier one no more.
 *
 * <p>The digits come of the id and of the installation's secret: nothing in the database tells them, and however often a
 * mail is tried, each of its copies carries the same.
 */
@Component
public class Codes {

    private static final BigInteger BOUND = BigInteger.valueOf(1_000_000);
    /** How long a mail may take before its code is not worth making any more. */
    private static final Duration WAITING = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final KeyedHash hash;
    private final KeyedHash source;
    private final TransactionTemplate transaction;

    Codes(JdbcClient jdbc, AccessSettings settings, WebSettings web, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.settings = settings;
        hash = new KeyedHash(web, "jalon one-time codes");
        source = new KeyedHash(web, "jalon digits of one-time codes");
        transaction = new TransactionTemplate(transactionManager);
    }

    /** What became of a code that was typed. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** None was sent, it has expired, was used, or was typed wrongly too often. */
        NO_LONGER
    }

    /** Notes that a browser asks for a code; gives the id by which its mail will make it. */
    public String ask(Visitor visitor, Instant now) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into bc_access_code (id, session_hash, case_number, asked_at, expires_at, tries)"
                        + " values (:id, :session, :number, :now, :expiry, 0)")
                .param("id", id)
                .param("session", visitor.session())
                .param("number", visitor.caseNumber())
                .param("now", Rows.utc(now))
                .param("expiry", Rows.utc(now.plus(WAITING)))
                .update();
        return id;
    }

    /** Whether somebody still waits for the code that was asked for, and it did not die of wrong tries. */
    public boolean isAwaited(String id, Instant now) {
        return jdbc.sql("select count(*) from bc_access_code where id = :id and expires_at > :now and tries < :tries")
                        .param("id", id)
                        .param("now", Rows.utc(now))
                        .param("tries", settings.tries())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The code that was asked for, six digits, valid from now; empty when nobody waits for it any more. At each try of its
     * mail it is the same, with the tries that are left: the mail before may have arrived all the same.
     */
    public Optional<String> create(String id, Instant now) {
        String code = digits(id);
        int made = jdbc.sql("update bc_access_code set code_hash = :hash, expires_at = :expiry"
                        + " where id = :id and expires_at > :now and tries < :tries")
                .param("hash", hash(id, code))
                .param("expiry", Rows.utc(now.plus(settings.code())))
                .param("id", id)
                .param("now", Rows.utc(now))
                .param("tries", settings.tries())
                .update();
        return made == 1 ? Optional.of(code) : Optional.empty();
    }

    /** Takes what was typed; the right code confirms this browser for a while, and is used up. */
    public Answer redeem(Visitor visitor, String typed, Instant now) {
        return transaction.execute(status -> newest(visitor, now)
                .map(code -> redeem(visitor, code, typed, now))
                .orElse(Answer.NO_LONGER));
    }

    private record Code(String id, String hash) {}

    private Optional<Code> newest(Visitor visitor, Instant now) {
        return jdbc.sql("select id, code_hash, expires_at, tries from bc_access_code where session_hash = :session"
                        + " order by asked_at desc, id fetch first 1 rows only")
                .param("session", visitor.session())
                .query((rs, i) -> rs.getString("code_hash") != null && Rows.isAfter(rs, "expires_at", now)
                        ? new Code(rs.getString("id"), rs.getString("code_hash"))
                        : new Code("", ""))
                .optional()
                .filter(code -> !code.id().isEmpty());
    }

    /** The try counts before it is looked at: many at once do not slip through together. */
    private Answer redeem(Visitor visitor, Code code, String typed, Instant now) {
        int counted = jdbc.sql("update bc_access_code set tries = tries + 1 where id = :id and tries < :tries")
                .param("id", code.id())
                .param("tries", settings.tries())
                .update();
        if (counted == 0) {
            return Answer.NO_LONGER;
        }
        if (!MessageDigest.isEqual(bytes(code.hash()), bytes(hash(code.id(), typed)))) {
            return Answer.WRONG;
        }
        jdbc.sql("delete from bc_access_code where session_hash = :session")
                .param("session", visitor.session())
                .update();
        jdbc.sql("update bc_access_session set confirmed_until = :until where token_hash = :session")
                .param("until", Rows.utc(now.plus(settings.confirmed())))
                .param("session", visitor.session())
                .update();
        return Answer.RIGHT;
    }

    private String digits(String id) {
        return String.format(Locale.ROOT, "%06d", new BigInteger(source.of(id), 16).mod(BOUND));
    }

    private String hash(String id, String code) {
        return hash.of(id + " " + code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
