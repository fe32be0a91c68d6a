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

    /** So many characters of Base64 hold the id. */
    private static final int KEY_ID = 6;

    private final JdbcClient jdbc;
    private final ConfidentialNotes notes;

    KeyCheck(JdbcClient jdbc, ConfidentialNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> oneOfEach = jdbc.sql("select min(id) from bc_result group by substring(sealed, 1, " + KEY_ID + ")")
                .query(String.class)
                .list();
        if (!oneOfEach.stream().allMatch(notes::opens)) {
            throw new MissingSettingsException(List.of(
                    "JALON_RESULTS_KEYSET (ou JALON_RESULTS_KEYSET_FILE) : la clé qui a scellé les résultats déjà"
                            + " conservés ; celle-ci ne les ouvre pas"));
        }
    }
}
