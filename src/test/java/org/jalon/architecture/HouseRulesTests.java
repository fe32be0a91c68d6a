package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jalon.JalonApplication;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

    private static final String ROOT = JalonApplication.class.getPackageName();
    private static final String PLANTED = ROOT + ".architecture.planted.house";

    private static final JavaClasses JALON = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void only_process_knows_the_engine() {
        HouseRules.onlyProcessKnowsTheEngine(ROOT).check(JALON);
    }

    @Test
    void a_case_file_that_knows_the_engine_is_found_and_the_process_beside_it_is_not() {
        assertThatThrownBy(() -> HouseRules.onlyProcessKnowsTheEngine(PLANTED).check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PLANTED + ".casefile.KnowsTheEngine")
                .hasMessageNotContaining(PLANTED + ".process.MayKnowTheEngine");
    }

    @Test
    void the_rules_are_pure_java() {
        assertThat(JALON.stream().filter(c -> c.getPackageName().equals(ROOT + ".rules")))
                .isNotEmpty();
        HouseRules.rulesArePureJava(ROOT).check(JALON);
    }

    @Test
    void a_rule_that_needs_a_framework_or_another_package_is_found() {
        assertThatThrownBy(() -> HouseRules.rulesArePureJava(PLANTED).check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PLANTED + ".rules.NeedsSpring")
                .hasMessageContaining(PLANTED + ".rules.NeedsTheCaseFile")
                .hasMessageNotContaining(PLANTED + ".rules.Pure");
    }
}
