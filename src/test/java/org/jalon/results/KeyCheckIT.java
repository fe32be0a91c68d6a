package org.jalon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jalon.platform.MissingSettingsException;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start with a key that does not open what is kept is refused before a counsellor finds out (R10). */
@ProcessTest
@Tag("postgres")
class KeyCheckIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private KeyCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_start_with_another_key_is_refused_in_one_clear_sentence() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.request();
        dossiers.preliminary(number);
        assertThat(dossiers.openTasks(number)).contains(BilanProcess.TASK_IDENTIFY_COMPETENCES);
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();

        Sealer another = new ResultsKeys().sealer(new ResultsSettings(ResultsKeys.newKeyset(), null, null));
        KeyCheck withAnotherKey = new KeyCheck(
                jdbc, new ConfidentialNotes(jdbc, another), new Syntheses(jdbc, another), new Shares(jdbc, another));
        assertThatThrownBy(withAnotherKey::afterSingletonsInstantiated)
                .isInstanceOf(MissingSettingsException.class)
                .hasMessageContaining("la clé qui a scellé les résultats déjà conservés");
    }
}
