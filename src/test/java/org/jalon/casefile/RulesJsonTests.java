package org.jalon.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.rules.BilanRules;
import org.junit.jupiter.api.Test;

class RulesJsonTests {

    private final RulesJson json = new RulesJson();

    @Test
    void a_case_gets_back_the_very_rules_it_was_opened_with() {
        assertThat(json.read(json.write(BilanRules.published()))).isEqualTo(BilanRules.published());
    }

    @Test
    void only_what_was_set_is_kept() {
        assertThat(json.write(BilanRules.published()))
                .contains("\"normalDuration\":\"P56D\"", "\"maximumTotal\":{\"quarters\":80}")
                .doesNotContain("zero");
    }
}
