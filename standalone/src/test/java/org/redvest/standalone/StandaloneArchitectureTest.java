package org.redvest.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

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

    /** The description of the API knows what is asked by its simple name: of two with one name it would show one for both. */
    @ArchTest
    static void requestsOfTheTwoSidesHaveNamesOfTheirOwn(JavaClasses all) {
        assertThat(requestsOf("org.redvest.query", all))
                .doesNotContainAnyElementsOf(requestsOf("org.redvest.command", all));
    }

    private static List<String> requestsOf(String side, JavaClasses all) {
        return all.stream()
                .filter(type -> type.getPackageName().startsWith(side))
                .map(JavaClass::getSimpleName)
                .filter(name -> name.endsWith("Request"))
                .toList();
    }
}
