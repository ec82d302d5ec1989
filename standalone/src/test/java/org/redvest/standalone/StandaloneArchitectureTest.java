package org.redvest.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.redvest", importOptions = ImportOption.DoNotIncludeTests.class)
class StandaloneArchitectureTest {

    @ArchTest
    static final ArchRule SIDES_DO_NOT_SEE_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("org.redvest.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.redvest.query..", "org.redvest.standalone..");

    @ArchTest
    static final ArchRule ANSWERS_DO_NOT_DECIDE = noClasses()
            .that()
            .resideInAPackage("org.redvest.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.redvest.command..", "org.redvest.standalone..");
}
