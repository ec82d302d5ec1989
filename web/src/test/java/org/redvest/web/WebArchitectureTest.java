package org.redvest.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.redvest.api.Command;

/** The pages ask the API by REST: they know its answers, and neither the sides nor how they are made. */
@AnalyzeClasses(packages = "org.redvest.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule knowNoSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.redvest.platform..",
                    "org.redvest.command..",
                    "org.redvest.query..",
                    "org.redvest.city..",
                    "org.axonframework..",
                    "java.sql..",
                    "jakarta.persistence..");

    @ArchTest
    static final ArchRule makeNoCommand =
            noClasses().should().dependOnClassesThat().areAssignableTo(Command.class);
}
