package org.jalon.results;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of confidential notes (R10): writes seal, the one door through which people read leaves a trace. */
@Component
public class ConfidentialNotes {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ConfidentialNotes(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Seals and keeps a text; earlier ones of the same field stay. */
    public void write(String caseNumber, String field, String text, String author, Instant now) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into bc_result (id, case_number, field, written_at, written_by, sealed)"
                        + " values (:id, :number, :field, :at, :author, :sealed)")
                .param("id", id)
                .param("number", caseNumber)
                .param("field", field)
                .param("at", utc(now))
                .param("author", author)
                .param("sealed", sealer.seal(text, context(id, caseNumber, field)))
                .update();
    }

    /**
     * Opens all notes of a case, oldest first, and records who read them. Whether the reader may is the caller's to
     * know: only the counsellor of the case may.
     */
    public List<Note> read(String caseNumber, String reader, Instant now) {
        jdbc.sql("insert into bc_result_reading (id, case_number, read_at, reader) values (:id, :number, :at, :reader)")
                .param("id", UUID.randomUUID().toString())
                .param("number", caseNumber)
                .param("at", utc(now))
                .param("reader", reader)
                .update();
        return all(caseNumber);
    }

    /**
     * The newest text of each field, by field, for the document that goes to the beneficiary: nobody reads it on the way,
     * so that it leaves no trace of a reading.
     */
    public Map<String, String> latest(String caseNumber) {
        Map<String, String> texts = new HashMap<>();
        all(caseNumber).forEach(note -> texts.put(note.field(), note.text()));
        return texts;
    }

    private List<Note> all(String caseNumber) {
        return jdbc.sql("select * from bc_result where case_number = :number order by written_at, id")
                .param("number", caseNumber)
                .query((rs, i) -> new Note(
                        rs.getString("field"),
                        sealer.open(
                                rs.getString("sealed"), context(rs.getString("id"), caseNumber, rs.getString("field"))),
                        rs.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Destroys all notes of a case, for good; says how many there were. Who read them stays known. */
    public int destroy(String caseNumber) {
        return delete("bc_result", caseNumber);
    }

    /** Forgets who read the notes of a case; says how many readings there were. */
    public int forgetReadings(String caseNumber) {
        return delete("bc_result_reading", caseNumber);
    }

    private int delete(String table, String caseNumber) {
        return jdbc.sql("delete from " + table + " where case_number = :number")
                .param("number", caseNumber)
                .update();
    }

    /** Whether the keys in use open that text; what it says stays here. */
    boolean opens(String id) {
        return jdbc.sql("select * from bc_result where id = :id")
                .param("id", id)
                .query((rs, i) -> sealer.opens(
                        rs.getString("sealed"), context(id, rs.getString("case_number"), rs.getString("field"))))
                .single();
    }

    /** Binds a sealed text to its place, so that it opens nowhere else. */
    private static String context(String id, String caseNumber, String field) {
        return String.join("|", id, caseNumber, field);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
