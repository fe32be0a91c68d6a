package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** process.md, rendez-vous: two absences in a row mail the managers once. */
class DropOutPolicyTests {

    private final DropOutPolicy policy = new DropOutPolicy(BilanRules.published());

    @Test
    void theSecondAbsenceInARowAlerts() {
        assertThat(policy.alerts(0)).isFalse();
        assertThat(policy.alerts(1)).isFalse();
        assertThat(policy.alerts(2)).isTrue();
    }

    @Property
    void aRunOfAbsencesAlertsOnceHoweverLong(
            @ForAll @IntRange(min = 1, max = 5) int beforeAlert, @ForAll @IntRange(min = 5, max = 50) int run) {
        BilanRulesFixture rules = new BilanRulesFixture();
        rules.noShowsBeforeAlert = beforeAlert;
        DropOutPolicy strict = new DropOutPolicy(rules.build());

        assertThat(IntStream.rangeClosed(1, run).filter(strict::alerts)).containsExactly(beforeAlert);
    }
}
