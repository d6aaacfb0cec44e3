package org.folkmoot.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.folkmoot.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.folkmoot.bench.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsMeasuredIsOnlyKnownFromOutside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.folkmoot.voting..", "org.folkmoot.results..", "org.folkmoot.defaults..");
}
