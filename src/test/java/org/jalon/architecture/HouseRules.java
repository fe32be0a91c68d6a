package org.jalon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The two rules that Modulith cannot say, for any root package, so that a planted one can break them. */
final class HouseRules {

    private HouseRules() {}

    static ArchRule onlyProcessKnowsTheEngine(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".process..", root + ".demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because(
                        "process is the only door to Camunda, so that the engine can be upgraded or replaced in one"
                                + " place; demo may knock too, since it sets up the engine's users and is not there in earnest");
    }

    static ArchRule rulesArePureJava(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", root + ".rules..", "org.jspecify.annotations")
                .because("the procedure must read, test and change without any framework; JSpecify's marks are for the"
                        + " compiler alone");
    }
}
