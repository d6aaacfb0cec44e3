package org.folkmoot.voting;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.folkmoot.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "org.folkmoot.voting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule THE_RULES_ARE_PLAIN_JAVA = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("..judgement..", "..room..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io..", "jakarta..", "org.apache..", "org.eclipse..", "org.hibernate..");

    @ArchTest
    static final ArchRule THE_BALLOT_PATH_KNOWS_NO_DATABASE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "..ballot..", "..judgement..", "..pseudonym..", "..standing..", "..ledger..", "..electorate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql..");
}
