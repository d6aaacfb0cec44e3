package org.folkmoot.rehearsal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.folkmoot.rehearsal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.folkmoot.rehearsal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule plansAndReportsArePlainJava = noClasses()
            .that()
            .resideInAnyPackage("..pabulib..", "..festival..", "..report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "picocli..", "org.folkmoot.local..", "me.tongfei..");

    @ArchTest
    static final ArchRule theFileKnowsNothingOfFolkmoot = noClasses()
            .that()
            .resideInAPackage("..pabulib..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.folkmoot.contracts..", "..festival..");

    @ArchTest
    static final ArchRule everythingButTheSearchInTheLogGoesThroughTheFrontDoor = noClasses()
            .that()
            .doNotHaveSimpleName("BallotLog")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.apache.kafka..");
}
