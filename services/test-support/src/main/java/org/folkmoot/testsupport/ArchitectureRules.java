package org.folkmoot.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of STYLE that a machine can check. A service applies them with
 * {@code @AnalyzeClasses(packages = "org.folkmoot.voting", importOptions = DoNotIncludeTests.class)} and
 * {@code @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class)}.
 */
public final class ArchitectureRules {
    private static final Set<String> SHARED = Set.of("contracts", "counting", "defaults", "lottery");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("org.folkmoot.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_NEVER_TOUCH_REPOSITORIES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Entity")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SEALED_DOMAIN_TYPES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .areInterfaces()
            .and(new SealedTypes())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.ws.rs..", "jakarta.persistence..", "org.apache.kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_LAYER = classes()
            .should()
            .resideOutsideOfPackages(
                    "..rest..",
                    "..service..",
                    "..dto..",
                    "..mapper..",
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..impl..")
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    @ArchTest
    static void servicesKnowOnlyThemselvesAndWhatIsShared(JavaClasses classes) {
        Set<String> own = classes.stream().map(ArchitectureRules::module).collect(Collectors.toSet());
        String[] allowed =
                own.stream().map(module -> "org.folkmoot." + module + "..").toArray(String[]::new);
        String[] shared =
                SHARED.stream().map(module -> "org.folkmoot." + module + "..").toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.folkmoot..")
                                .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                        JavaClass.Predicates.resideInAnyPackage(allowed)
                                                .or(JavaClass.Predicates.resideInAnyPackage(shared)))))
                .allowEmptyShould(true)
                .check(classes);
    }

    private static String module(JavaClass type) {
        String rest = type.getPackageName().substring("org.folkmoot.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
