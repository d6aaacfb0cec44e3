package org.folkmoot.lottery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.folkmoot.lottery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.folkmoot.lottery.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule verifierSharesNothing = noClasses()
            .that()
            .resideInAPackage("..verify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.folkmoot.lottery.pool..",
                    "org.folkmoot.lottery.panel..",
                    "org.folkmoot.lottery.fair..",
                    "org.folkmoot.lottery.draw..",
                    "org.folkmoot.lottery.form..",
                    "org.folkmoot.lottery.commitment..",
                    "org.folkmoot.lottery.file..",
                    "org.folkmoot.lottery.command..",
                    "org.folkmoot.lottery.invitation..",
                    "org.folkmoot.lottery.register..",
                    "org.folkmoot.lottery.audit..",
                    "com.google..",
                    "de.siegmar..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule lotteriesKnowNoFiles = classes()
            .that()
            .resideInAnyPackage("..pool..", "..panel..", "..fair..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.util..", "com.google.ortools..", "org.folkmoot.lottery..");
}
