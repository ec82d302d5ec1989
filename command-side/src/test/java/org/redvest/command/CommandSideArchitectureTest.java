package org.redvest.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
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
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullMarked;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.CrudRepository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.redvest.command", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandSideArchitectureTest {

    private static final String PLATFORM = "org.redvest.command.platform";

    private static final String VAULT = "org.redvest.command.vault";

    /** What every room may stand on. */
    private static final String[] GROUND = {
        PLATFORM, VAULT, "org.redvest.command.messages", "org.redvest.command.automation"
    };

    private static final DescribedPredicate<JavaClass> AGGREGATES =
            describe("aggregates and their members", type -> type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(EventSourcingHandler.class)));

    private static final DescribedPredicate<JavaClass> EVENT_HANDLERS = describe(
            "event handlers",
            type -> !type.isEquivalentTo(Automation.class)
                    && type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));

    private static final DescribedPredicate<JavaClass> COMMAND_HANDLERS =
            describe("command handlers", type -> type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(CommandHandler.class)));

    @ArchTest
    static final ArchRule decidesWithoutTheSideThatAnswers = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.redvest.query..", "org.redvest.api..query.."));

    @ArchTest
    static final ArchRule quartersAreFreeOfCycles =
            slices().matching("org.redvest.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.redvest.command.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGroundStandsOnNoRoom = noClasses()
            .that(resideInAnyPackage(GROUND))
            .should()
            .dependOnClassesThat(resideInAPackage("org.redvest.command.*..").and(resideOutsideOfPackages(GROUND)));

    @ArchTest
    static final ArchRule thePlatformStandsOnTheVaultOnly = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.redvest.command..").and(resideOutsideOfPackages(PLATFORM, VAULT)));

    @ArchTest
    static final ArchRule onlyThePlatformReachesIntoTheEventStore = noClasses()
            .that(resideOutsideOfPackages(PLATFORM))
            .should()
            .dependOnClassesThat(resideInAPackage("org.axonframework.eventsourcing.eventstore.."));

    /** Only a decision that is larger than one aggregate reaches for one that stands in another room. */
    @ArchTest
    static void aggregatesAreTouchedFromOtherRoomsByDesksOnly(JavaClasses classes) {
        Set<String> strangers = classes.stream()
                .filter(AGGREGATES)
                .flatMap(aggregate -> aggregate.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackage().equals(aggregate.getPackage())))
                .map(use -> use.getOriginClass().getSimpleName())
                .filter(name -> !name.endsWith("Desk") && !name.endsWith("Configuration"))
                .collect(Collectors.toSet());

        assertThat(strangers).as("beside desks").containsExactly("OpenPoints");
    }

    @ArchTest
    static final ArchRule commandsAreTakenFromTheBusOnly =
            methods().that().areAnnotatedWith(CommandHandler.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule desksArePackagePrivate =
            classes().that(are(COMMAND_HANDLERS).and(not(AGGREGATES))).should().bePackagePrivate();

    @ArchTest
    static final ArchRule automationsArePackagePrivate =
            classes().that(are(EVENT_HANDLERS)).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that(annotatedWith(RestController.class)).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersMentionNoAggregate =
            noClasses().that(annotatedWith(RestController.class)).should().dependOnClassesThat(are(AGGREGATES));

    @ArchTest
    static final ArchRule aggregatesKeepTheirStateToThemselves =
            fields().that().areDeclaredInClassesThat(are(AGGREGATES)).should().bePrivate();

    @ArchTest
    static final ArchRule aggregatesKnowNoSpring =
            noClasses().that(are(AGGREGATES)).should().dependOnClassesThat(resideInAPackage("org.springframework.."));

    @ArchTest
    static final ArchRule rulesAndValuesArePlainJava = noClasses()
            .that()
            .haveNameMatching(
                    "org\\.redvest\\.command\\.(platform\\.QrPicture|person\\.(volunteer|registration)\\.(CertifiedTime|Guardianship|Registration)"
                            + "|service\\.(attendance\\.(Attendance|CheckInCodes)|series\\.Recurrence|shift\\.Places)"
                            + "|exchange\\.imports\\.(Row|Rows|Lines|CsvLines|SheetLines|Workbook|Archive|CellTimes|FileFormat|ImportKind|ImportJob))(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.axonframework.."));

    @ArchTest
    static final ArchRule nothingOnTheWayOfAnEventKnowsAnEntity = noClasses()
            .that(resideOutsideOfPackages("org.redvest.command.exchange.imports"))
            .and()
            .doNotBelongToAnyOf(CommandSideConfiguration.class)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..")
                            .and(resideOutsideOfPackages("org.hibernate.validator..")));

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
    static final ArchRule controllersMentionNoRow = noClasses()
            .that(annotatedWith(RestController.class))
            .should()
            .dependOnClassesThat(annotatedWith(Entity.class));

    @ArchTest
    static final ArchRule repositoriesOnlyRead = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(CrudRepository.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Modifying.class);

    @ArchTest
    static final ArchRule timeAndChanceComeFromOutside = noClasses()
            .that(resideOutsideOfPackages(PLATFORM))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule eventsAreHandledByAutomations =
            classes().that(are(EVENT_HANDLERS)).should().beAssignableTo(Automation.class);

    @ArchTest
    static final ArchRule commandsAreSentThroughOneDoor = noClasses()
            .that()
            .doNotBelongToAnyOf(Commands.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class);

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
}
