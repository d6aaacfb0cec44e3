package org.folkmoot.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.folkmoot.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "org.folkmoot.results", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** A check that shares code with what it checks shares its mistakes. */
    @ArchTest
    static final ArchRule THE_RECOUNT_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("..recount..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..recount..",
                    "org.folkmoot.contracts..",
                    "org.apache.kafka.clients..",
                    "org.apache.kafka.common..",
                    "com.fasterxml.jackson..",
                    "java..");
}
