package org.jalon.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jalon.JalonApplication;
import org.jalon.architecture.planted.arrow.PlantedArrow;
import org.jalon.architecture.planted.cycle.PlantedCycle;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The arrows between packages: no cycle, no way round a package's root, and no arrow that the house forbids. */
class ModulesTests {

    private static final Set<String> MIDDLE = Set.of("access", "appointment", "casefile", "mail", "request", "results");

    /** What each package may use at most, platform included; a package that is not named here is an edge. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("rules", Set.of()),
            Map.entry("access", Set.of("rules", "platform")),
            Map.entry("appointment", Set.of("rules", "platform")),
            Map.entry("casefile", Set.of("rules", "platform")),
            Map.entry("mail", Set.of("rules", "platform")),
            Map.entry("request", Set.of("results", "platform")),
            Map.entry("results", Set.of("rules", "platform")),
            Map.entry("overview", Set.of("appointment", "casefile", "mail", "rules", "platform")),
            Map.entry("document", Set.of("appointment", "casefile", "results", "rules", "platform")),
            Map.entry("process", and(MIDDLE, "document", "rules", "platform")));

    private static final Set<String> ARROWS_OF_AN_EDGE =
            and(MIDDLE, "document", "rules", "platform", "process", "overview");

    private static final ApplicationModules JALON = ApplicationModules.of(JalonApplication.class);

    @Test
    void no_package_uses_another_beside_the_arrows_that_it_declares() {
        assertThat(names()).contains("rules", "process").containsAll(MIDDLE);
        JALON.verify();
    }

    @Test
    void every_package_but_the_rules_declares_its_arrows_within_those_of_the_house() {
        for (String name : names()) {
            if (name.equals("rules")) {
                continue; // pure Java, without an annotation of Spring: HouseRules holds it
            }
            assertThat(declaredArrows(name))
                    .as("what %s may use", name)
                    .isSubsetOf(ARROWS.getOrDefault(name, ARROWS_OF_AN_EDGE));
        }
    }

    @Test
    void a_cycle_is_found() {
        ApplicationModules planted = planted(PlantedCycle.class);
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("left")
                .hasMessageContaining("right");
    }

    @Test
    void an_arrow_that_a_package_does_not_declare_is_found() {
        ApplicationModules planted = planted(PlantedArrow.class);
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("mail")
                .hasMessageContaining("casefile");
    }

    private static ApplicationModules planted(Class<?> application) {
        return ApplicationModules.of(application.getPackageName(), new ImportOption.OnlyIncludeTests());
    }

    private static Set<String> names() {
        return JALON.stream()
                .map(module -> module.getIdentifier())
                .map(ApplicationModuleIdentifier::toString)
                .collect(toSet());
    }

    private static Set<String> declaredArrows(String name) {
        ApplicationModule declared;
        try {
            declared = Class.forName(JalonApplication.class.getPackageName() + "." + name + ".package-info")
                    .getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No package-info in " + name, e);
        }
        if (declared == null) {
            throw new AssertionError("No @ApplicationModule(allowedDependencies = ...) in the package-info of " + name);
        }
        return Arrays.stream(declared.allowedDependencies())
                .map(arrow -> arrow.split(" *::", 2)[0])
                .collect(toSet());
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        Stream.of(more).forEach(all::add);
        return Set.copyOf(all);
    }
}
