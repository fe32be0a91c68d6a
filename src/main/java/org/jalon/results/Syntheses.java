package org.jalon.results;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The synthesis documents, sealed (R10), and the moment at which each beneficiary first read theirs. Joins the transaction
 * of whoever calls; whether the reader may is the caller's to know.
 */
@Component
public class Syntheses {

    /** So many characters of Base64 hold the id of the key that sealed. */
    static final int KEY_ID = 6;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Syntheses(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Seals and keeps the documents of a case, in place of those that it had. */
    public void keep(String caseNumber, Map<SynthesisScope, byte[]> documents, Instant now) {
        destroy(caseNumber);
        documents.forEach((scope, document) -> keep(caseNumber, scope, document, now));
    }

    private void keep(String caseNumber, SynthesisScope scope, byte[] document, Instant now) {
        String id = UUID.randomUUID().toString();
        String sealed = sealer.seal(document, context(id, caseNumber, scope.name()));
        jdbc.sql("insert into bc_synthesis (id, case_number, scope, made_at, key_id, sealed)"
                        + " values (:id, :number, :scope, :at, :key, :sealed)")
                .param("id", id)
                .param("number", caseNumber)
                .param("scope", scope.name())
                .param("at", ConfidentialNotes.utc(now))
                .param("key", sealed.substring(0, KEY_ID))
                .param("sealed", sealed)
                .update();
    }

    /** Opens a document of a case; nothing if there is none, or none any longer. */
    public Optional<byte[]> find(String caseNumber, SynthesisScope scope) {
        return jdbc.sql("select * from bc_synthesis where case_number = :number and scope = :scope")
                .param("number", caseNumber)
                .param("scope", scope.name())
                .query((rs, i) -> sealer.openBytes(
                        rs.getString("sealed"), context(rs.getString("id"), caseNumber, rs.getString("scope"))))
                .optional();
    }

    /** Keeps the moment at which the beneficiary read the whole document, if it is the first time; says whether it is. */
    public boolean markRead(String caseNumber, Instant now) {
        return jdbc.sql("update bc_synthesis set first_read_at = :at"
                                + " where case_number = :number and scope = :scope and first_read_at is null")
                        .param("at", ConfidentialNotes.utc(now))
                        .param("number", caseNumber)
                        .param("scope", SynthesisScope.WHOLE.name())
                        .update()
                > 0;
    }

    /** When the beneficiary first read the whole document: the proof that it was returned to them (R10). */
    public Optional<Instant> firstReadAt(String caseNumber) {
        return jdbc.sql("select first_read_at from bc_synthesis where case_number = :number and scope = :scope")
                .param("number", caseNumber)
                .param("scope", SynthesisScope.WHOLE.name())
                .query((rs, i) -> Optional.ofNullable(instant(rs.getObject("first_read_at", OffsetDateTime.class))))
                .optional()
                .flatMap(read -> read);
    }

    /** Destroys the documents of a case, for good; says how many there were. */
    public int destroy(String caseNumber) {
        return jdbc.sql("delete from bc_synthesis where case_number = :number")
                .param("number", caseNumber)
                .update();
    }

    /** Whether the keys in use open that document; what it says stays here. */
    boolean opens(String id) {
        return jdbc.sql("select * from bc_synthesis where id = :id")
                .param("id", id)
                .query((rs, i) -> sealer.opens(
                        rs.getString("sealed"), context(id, rs.getString("case_number"), rs.getString("scope"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime kept) {
        return kept == null ? null : kept.toInstant();
    }

    /** Binds a sealed document to its place; no note has such a place. */
    private static String context(String id, String caseNumber, String scope) {
        return String.join("|", "synthesis", id, caseNumber, scope);
    }
}
