package org.jalon.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the certificates of what was destroyed; they are never changed nor taken away. */
@Component
public class ErasureCertificates {

    private final JdbcClient jdbc;

    ErasureCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void issue(ErasureCertificate certificate) {
        jdbc.sql("insert into bc_erasure_certificate (id, case_number, kind, rule, issued_at, entered_by, records)"
                        + " values (:id, :number, :kind, :rule, :at, :by, :records)")
                .param("id", UUID.randomUUID().toString())
                .param("number", certificate.number().value())
                .param("kind", certificate.kind().name())
                .param("rule", certificate.rule().name())
                .param("at", CaseFileRow.utc(certificate.at()))
                .param("by", certificate.enteredBy())
                .param("records", certificate.records())
                .update();
    }

    public long count() {
        return jdbc.sql("select count(*) from bc_erasure_certificate")
                .query(Long.class)
                .single();
    }

    /** A part of them all, newest first. */
    public List<ErasureCertificate> newest(int size, long skipped) {
        return jdbc.sql("select * from bc_erasure_certificate order by issued_at desc, id desc"
                        + " limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((rs, i) -> new ErasureCertificate(
                        new CaseNumber(rs.getString("case_number")),
                        ErasureCertificate.Kind.valueOf(rs.getString("kind")),
                        ErasureCertificate.Rule.valueOf(rs.getString("rule")),
                        rs.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        rs.getString("entered_by"),
                        rs.getInt("records")))
                .list();
    }
}
