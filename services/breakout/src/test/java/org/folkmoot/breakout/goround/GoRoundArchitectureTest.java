package org.folkmoot.breakout.goround;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.folkmoot.defaults.input.PlainText;

@AnalyzeClasses(packages = "org.folkmoot.breakout.goround", importOptions = ImportOption.DoNotIncludeTests.class)
class GoRoundArchitectureTest {
    @ArchTest
    static final ArchRule turnsAreJavaAlone = classes()
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.folkmoot.breakout.goround..", "org.folkmoot.contracts.breakout..")
                            .or(type(PlainText.class)));

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
}
