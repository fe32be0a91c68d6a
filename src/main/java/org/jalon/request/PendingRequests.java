package org.jalon.request;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jalon.platform.KeyedHash;
import org.jalon.platform.Token;
import org.jalon.platform.WebSettings;
import org.jalon.results.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps workers' own requests until their address is verified; joins the transaction of whoever calls. What was typed is
 * sealed, destroyed as soon as a case has come of it, and in any case within a day.
 */
@Component
public class PendingRequests {

    /** The sweep comes every few minutes: together less than a day. */
    private static final Duration KEPT = Duration.ofHours(23);

    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int REFERENCE_SIGNS = 11;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    PendingRequests(JdbcClient jdbc, Sealer sealer, WebSettings web) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        hash = new KeyedHash(web, "jalon requests");
    }

    /** The request of that page, and nobody else changes it until the transaction ends; empty when there is none. */
    public Optional<Pending> find(String token, Instant now) {
        return jdbc.sql("select * from bc_request where token_hash = :hash and made_at > :since for update")
                .param("hash", Token.hash(token))
                .param("since", utc(now.minus(KEPT)))
                .query((rs, i) -> read(rs))
                .optional();
    }

    /** The mark of these answers. */
    public String mark(String answers) {
        return hash.of(answers);
    }

    /**
     * Seals and keeps the answers of that page.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the page sends them twice at once
     */
    public Pending keep(String token, String answers, Instant now) {
        Pending made = new Pending(newReference(), Token.hash(token), mark(answers), now, false);
        jdbc.sql("insert into bc_request (reference, token_hash, sealed, mark, made_at, asked_at, opened)"
                        + " values (:reference, :hash, :sealed, :mark, :now, :now, false)")
                .param("reference", made.reference())
                .param("hash", made.page())
                .param("sealed", sealer.seal(answers, made.reference()))
                .param("mark", made.mark())
                .param("now", utc(now))
                .update();
        return made;
    }

    /** Other answers from the same page take the place of the first. */
    public void replace(Pending pending, String answers) {
        jdbc.sql("update bc_request set sealed = :sealed, mark = :mark where reference = :reference")
                .param("sealed", sealer.seal(answers, pending.reference()))
                .param("mark", mark(answers))
                .param("reference", pending.reference())
                .update();
    }

    public void codeAsked(Pending pending, Instant now) {
        jdbc.sql("update bc_request set asked_at = :now where reference = :reference")
                .param("now", utc(now))
                .param("reference", pending.reference())
                .update();
    }

    /** What was typed; empty once a case has come of it, or its time is over. */
    public Optional<String> answers(String reference) {
        return jdbc.sql("select sealed from bc_request where reference = :reference and sealed is not null")
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(text -> sealer.open(text, reference));
    }

    /** A case has come of it: what was typed is destroyed, and that it was heard stays known for a day. */
    public void opened(Pending pending) {
        jdbc.sql("update bc_request set sealed = null, opened = true where reference = :reference")
                .param("reference", pending.reference())
                .update();
    }

    /** Destroys what nobody verified in time; gives the references. */
    public List<String> sweep(Instant now) {
        List<String> over = jdbc.sql("select reference from bc_request where made_at <= :until")
                .param("until", utc(now.minus(KEPT)))
                .query(String.class)
                .list();
        over.forEach(reference -> jdbc.sql("delete from bc_request where reference = :reference")
                .param("reference", reference)
                .update());
        return over;
    }

    private String newReference() {
        StringBuilder reference = new StringBuilder("DM-");
        random.ints(REFERENCE_SIGNS, 0, SIGNS.length()).forEach(sign -> reference.append(SIGNS.charAt(sign)));
        return reference.toString();
    }

    private static Pending read(ResultSet rs) throws SQLException {
        return new Pending(
                rs.getString("reference"),
                rs.getString("token_hash"),
                rs.getString("mark"),
                rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("opened"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
