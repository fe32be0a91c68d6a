package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@Tag("postgres")
class BilanLifeIT {

    @Autowired
    private Dossiers dossiers;

    @Test
    void a_case_lives_from_its_request_to_its_closure_twelve_months_after_the_end() {
        dossiers.todayIs("2026-03-02");
        String number = dossiers.endedBilan();
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.FOLLOW_UP);
        dossiers.complete(number, BilanProcess.TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(12).plusDays(1));
        assertThat(dossiers.isRunning(number)).isFalse();
        assertThat(dossiers.file(number).closure()).isEqualTo(Closure.COMPLETED);
    }
}
