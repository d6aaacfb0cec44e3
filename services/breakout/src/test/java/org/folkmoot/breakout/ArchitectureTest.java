package org.folkmoot.breakout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.folkmoot.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "org.folkmoot.breakout", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule stepsOfTheAllocationHaveNoCycles =
            slices().matching("org.folkmoot.breakout.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule allocationIsJavaAlone = classes()
            .that()
            .resideInAPackage("..allocation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.folkmoot.breakout.allocation..");

    @ArchTest
    static final ArchRule checkKnowsNothingOfTheAlgorithm = noClasses()
            .that()
            .resideInAPackage("..allocation.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..allocation", "..allocation.grouping..", "..allocation.seating..");
}
