package org.redvest.query;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.CrudRepository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.redvest.query", importOptions = ImportOption.DoNotIncludeTests.class)
class QuerySideArchitectureTest {

    private static final DescribedPredicate<JavaClass> PROJECTORS =
            assignableTo(Projector.class).and(not(type(Projector.class))).as("projectors");

    private static final DescribedPredicate<JavaClass> ROOMS = resideInAPackage("org.redvest.query.*..")
            .and(resideOutsideOfPackages("org.redvest.query.platform..", "org.redvest.query.facts.."))
            .as("rooms");

    @ArchTest
    static final ArchRule thisSideSeesNothingOfTheOther = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.redvest.command..", "org.redvest.api..command.."));

    @ArchTest
    static final ArchRule roomsDoNotKnowEachOther = slices().matching("org.redvest.query.(*).(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(), resideInAnyPackage("org.redvest.query.platform..", "org.redvest.query.facts.."));

    @ArchTest
    static final ArchRule factsAreKeptSideBySide =
            slices().matching("org.redvest.query.facts.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule thePlatformIsFreeOfCycles =
            slices().matching("org.redvest.query.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGroundStandsOnNoRoom = noClasses()
            .that()
            .resideInAnyPackage("org.redvest.query.platform..", "org.redvest.query.facts..")
            .should()
            .dependOnClassesThat(ROOMS);

    @ArchTest
    static final ArchRule thePlatformStandsOnNoFacts = noClasses()
            .that()
            .resideInAPackage("org.redvest.query.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.redvest.query.facts..");

    @ArchTest
    static final ArchRule projectorsAreProjectors =
            classes().that(simpleNameEndingWith("Projector")).should().beAssignableTo(Projector.class);

    @ArchTest
    static final ArchRule projectorsStayInTheirPackages =
            classes().that(PROJECTORS).should().bePackagePrivate().andShould().haveSimpleNameEndingWith("Projector");

    @ArchTest
    static final ArchRule onlyProjectorsHandleEvents =
            methods().that().areAnnotatedWith(EventHandler.class).should().beDeclaredInClassesThat(PROJECTORS);

    @ArchTest
    static final ArchRule questionsAreAnsweredByQueryHandlers = methods()
            .that()
            .areAnnotatedWith(QueryHandler.class)
            .should()
            .beDeclaredInClassesThat(simpleNameEndingWith("QueryHandler"))
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule handlersStayInTheirPackages =
            classes().that(simpleNameEndingWith("QueryHandler")).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersStayInTheirPackages = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule rowsStayInTheirPackages = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Row")
            .andShould()
            .beAnnotatedWith(Immutable.class);

    @ArchTest
    static final ArchRule rowsAreNoAnswers = methods()
            .that()
            .areAnnotatedWith(QueryHandler.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(new ArchCondition<JavaMethod>("involve no row") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " involves " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule repositoriesOnlyRead = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(EntityManager.class)
                    .or(assignableTo(CrudRepository.class))
                    .or(type(Modifying.class)));

    @ArchTest
    static final ArchRule nothingIsCommanded = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(CommandGateway.class).or(assignableTo(CommandBus.class)));

    @ArchTest
    static final ArchRule theTimeIsTheEventsOrTheClocks = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nothingIsLeftToChance =
            noClasses().should().callMethod(UUID.class, "randomUUID").orShould().callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule settingsAreBoundToRecords = noFields().should().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothingPrintsToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingLogsThroughTheJdk = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Stream<JavaPackage> packages =
                classes.stream().map(JavaClass::getPackage).distinct();

        assertThat(packages).isNotEmpty().allSatisfy(each -> assertThat(each.tryGetAnnotationOfType(NullMarked.class))
                .as("@NullMarked of %s", each.getName())
                .isPresent());
    }

    @ArchTest
    static void handlersOfEventsAreNotPublic(JavaClasses classes) {
        Stream<JavaMethod> handlers = classes.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventHandler.class));

        assertThat(handlers).isNotEmpty().allSatisfy(method -> assertThat(method.getModifiers())
                .as(method.getFullName())
                .doesNotContain(JavaModifier.PUBLIC));
    }
}
