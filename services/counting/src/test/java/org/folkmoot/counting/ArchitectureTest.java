package org.folkmoot.counting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.folkmoot.counting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.folkmoot.counting.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesHaveNoCycles =
            slices().matching("org.folkmoot.counting.rule.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesAreJavaAlone = classes()
            .that()
            .resideInAnyPackage("..exact..", "..profile..", "..rule..", "..tie..", "..proportionality..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.folkmoot.counting..");

    @ArchTest
    static final ArchRule rulesKnowNoFiles = noClasses()
            .that()
            .resideInAnyPackage("..rule..", "..profile..", "..proportionality..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..format..", "..cases..", "..report..", "java.io..", "java.nio.file..");
}
