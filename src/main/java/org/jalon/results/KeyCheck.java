package org.jalon.results;

import java.util.List;
import org.jalon.platform.MissingSettingsException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops a start with keys that do not open what is kept: one text of each key that has sealed is tried. A sealed text
 * begins with the id of its key.
 */
@Component
class KeyCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final ConfidentialNotes notes;
    private final Syntheses syntheses;
    private final Shares shares;

    KeyCheck(JdbcClient jdbc, ConfidentialNotes notes, Syntheses syntheses, Shares shares) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.syntheses = syntheses;
        this.shares = shares;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> texts =
                ids("select min(id) from bc_result group by substring(sealed, 1, " + Syntheses.KEY_ID + ")");
        // documents are long: their keys' ids are kept beside them
        List<String> documents = ids("select min(id) from bc_synthesis group by key_id");
        List<String> recipients =
                ids("select min(id) from bc_share group by substring(recipient, 1, " + Syntheses.KEY_ID + ")");
        if (!recipients.stream().allMatch(shares::opens)
                || !texts.stream().allMatch(notes::opens)
                || !documents.stream().allMatch(syntheses::opens)) {
            throw new MissingSettingsException(List.of(
                    "JALON_RESULTS_KEYSET (ou JALON_RESULTS_KEYSET_FILE) : la clé qui a scellé les résultats déjà"
                            + " conservés ; celle-ci ne les ouvre pas"));
        }
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
