package org.redvest.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullMarked;
import org.redvest.api.id.VolunteerId;

@AnalyzeClasses(packages = "org.redvest.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

    /** Words by which a component says that it holds what belongs to a person. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|phone|mobile|birth|documentnumber|idnumber|sex|gender|address|email|latitude|longitude).*");

    private static final DescribedPredicate<JavaClass> MESSAGES = resideInAnyPackage(
                    "org.redvest.api..command..", "org.redvest.api..event..", "org.redvest.api..query..")
            .and(not(simpleName("package-info")))
            .as("messages");

    private static final DescribedPredicate<JavaClass> SEALED_INTERFACES = describe(
            "a sealed interface", type -> type.isInterface() && type.reflect().isSealed());

    private static final DescribedPredicate<JavaClass> MEMBERS_OF_A_SEALED_FAMILY =
            describe("a member of a sealed family named …Event", type -> type.getRawInterfaces().stream()
                    .anyMatch(family -> SEALED_INTERFACES.test(family)
                            && family.getSimpleName().endsWith("Event")));

    @ArchTest
    static final ArchRule theLanguageNeedsNoSpringNoJpaAndNoWeb = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "org.redvest.api..",
                            "java..",
                            "org.axonframework.modelling.command..",
                            "org.axonframework.serialization..",
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify..")
                    .or(type(RoutingKey.class)));

    @ArchTest
    static final ArchRule quartersAreFreeOfCycles =
            slices().matching("org.redvest.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.redvest.api.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGroundStandsOnNoRoom = noClasses()
            .that(resideInAnyPackage("org.redvest.api", "org.redvest.api.id"))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.redvest.api.*..").and(resideOutsideOfPackage("org.redvest.api.id")));

    @ArchTest
    static final ArchRule messagesAreRecordsSealedInterfacesOrEnums =
            classes().that(MESSAGES).should().beRecords().orShould().beEnums().orShould(be(SEALED_INTERFACES));

    @ArchTest
    static final ArchRule eventsAreTopLevelTypesBecauseTheirSimpleNamesAreStored = classes()
            .that()
            .resideInAPackage("org.redvest.api..event..")
            .should()
            .beTopLevelClasses();

    @ArchTest
    static final ArchRule everyEventHasARevisionFromBirth = classes()
            .that(resideInAPackage("org.redvest.api..event.."))
            .and()
            .areRecords()
            .should()
            .beAnnotatedWith(Revision.class);

    @ArchTest
    static final ArchRule everyEventBelongsToASealedFamily = classes()
            .that(resideInAPackage("org.redvest.api..event.."))
            .and()
            .areRecords()
            .should(be(MEMBERS_OF_A_SEALED_FAMILY));

    @ArchTest
    static final ArchRule onlyEventsHaveARevision =
            classes().that().areAnnotatedWith(Revision.class).should().resideInAPackage("org.redvest.api..event..");

    @ArchTest
    static final ArchRule noTypeIsCalledACommandButTheirCommonInterface =
            noClasses().that(not(type(Command.class))).should().haveSimpleNameEndingWith("Command");

    @ArchTest
    static final ArchRule noRecordIsCalledAnEvent =
            noClasses().that().areRecords().should().haveSimpleNameEndingWith("Event");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Stream<JavaPackage> packages =
                classes.stream().map(JavaClass::getPackage).distinct();

        assertThat(packages).isNotEmpty().allSatisfy(each -> assertThat(each.tryGetAnnotationOfType(NullMarked.class))
                .as("@NullMarked of %s", each.getName())
                .isPresent());
    }

    @ArchTest
    static void eventsHoldNoPersonalDataInClear(JavaClasses classes) {
        Stream<String> inClear = EventTypes.all()
                .flatMap(event -> dataIn(event, event.getSimpleName()))
                .distinct();

        assertThat(inClear)
                .as("components that sound personal and are not sealed")
                .containsExactlyInAnyOrder(
                        // an organisation and a thing on a shelf are no persons
                        "AllianceFounded.name",
                        "OrganisationRegistered.name",
                        "TeamRegistered.name",
                        "RewardItemOffered.name",
                        "SchemeOpened.name",
                        "TimeBankOpened.name",
                        "TimeExchangeAgreed.name",
                        "RecordExchangeAgreed.name",
                        "BrandRegistered.name",
                        "BrandChanged.name",
                        // nor is a place
                        "RankingFrozen.compared.name",
                        "GridUnitAdded.name",
                        "StationOpened.name",
                        "StationOpened.site.address",
                        "StationOpened.site.coordinates.longitude",
                        "StationOpened.site.coordinates.latitude",
                        "StationChanged.name",
                        "StationChanged.site.address",
                        "StationChanged.site.coordinates.longitude",
                        "StationChanged.site.coordinates.latitude",
                        "BlockClaimed.name",
                        // nor is whether two names are one
                        "RecordsCompared.records.sameName",
                        // nor is a project, or where it takes place
                        "ProjectDrafted.details.name",
                        "ProjectDrafted.details.site.address",
                        "ProjectDrafted.details.site.coordinates.longitude",
                        "ProjectDrafted.details.site.coordinates.latitude",
                        "ProjectAmended.details.name",
                        "ProjectAmended.details.site.address",
                        "ProjectAmended.details.site.coordinates.longitude",
                        "ProjectAmended.details.site.coordinates.latitude",
                        "ProjectRevised.details.name",
                        "ProjectRevised.details.site.address",
                        "ProjectRevised.details.site.coordinates.longitude",
                        "ProjectRevised.details.site.coordinates.latitude",
                        "ShiftOpened.site.address",
                        "ShiftOpened.site.coordinates.longitude",
                        "ShiftOpened.site.coordinates.latitude",
                        "ShiftChanged.site.address",
                        "ShiftChanged.site.coordinates.longitude",
                        "ShiftChanged.site.coordinates.latitude",
                        // what the public may see; made from the clear name before it is sealed
                        "RegistrationTookEffect.maskedName",
                        "VolunteerRegistered.maskedName");
    }

    @ArchTest
    static void whatGrowsWithoutEndIsAnsweredInPages(JavaClasses classes) {
        Stream<String> whole = classes.stream()
                .filter(query -> query.isRecord() && query.isAssignableTo(Query.class))
                .flatMap(query -> Arrays.stream(query.reflect().getGenericInterfaces()))
                .flatMap(ApiArchitectureTest::plainTypesIn)
                .filter(answer -> answer.isRecord()
                        && has(answer, component -> component.getType() == List.class)
                        && !has(answer, component -> component.getName().equals("nextCursor")))
                .map(Class::getSimpleName)
                .distinct();

        assertThat(whole)
                .as("answers that hold a list and have no pages")
                .containsExactlyInAnyOrder(
                        // a line for each kind
                        "ReconciliationView",
                        // documents of the city
                        "AdoptedPolicies",
                        "InsurancePolicies",
                        "PointsSchemesView",
                        "AdoptedStarRules",
                        // a line for each kind of movement
                        "PointsProof",
                        // one claim's, and a line for each category or district
                        "ClaimLife",
                        "ClaimOverview",
                        // one person's, one delegation's, one case's
                        "VolunteerLinks",
                        "VolunteerCard",
                        "PersonalFile",
                        "Qualifications",
                        "Consents",
                        "Eligibility",
                        "VolunteerStars",
                        "VolunteerState",
                        "StateDifference",
                        "StateEvents",
                        "CalendarAddresses",
                        "DelegationLife",
                        "MergeCaseView",
                        "CallUpView",
                        "OrderView",
                        "GridUnitView",
                        "HonourCards",
                        "BenefitLife",
                        // the best of many
                        "Matches",
                        "RevocationOrderView",
                        // one round's, one story's, one person's
                        "CommendationRoundView",
                        "StoryView",
                        "ReceivedCommendations",
                        // one for each division, month, category or level
                        "StarPreview",
                        "Ranking",
                        "Errata",
                        "Composition",
                        "YearlyReport",
                        "ProjectStatistics",
                        "DisclosureStatistics",
                        "SatisfactionStatistics",
                        // programs that read calendars know no pages: the nearest dates
                        "Calendar");
    }

    @ArchTest
    static void whatTellsOfAVolunteerNamesThem(JavaClasses classes) {
        Stream<String> unnamed = EventTypes.all()
                .filter(event -> recordsWithin(event, new LinkedHashSet<>()).contains(VolunteerId.class))
                .filter(event -> !NamesVolunteer.class.isAssignableFrom(event))
                .map(Class::getSimpleName);

        assertThat(unnamed)
                .as("events that hold a volunteer's number and are in nobody's history")
                .containsExactlyInAnyOrder(
                        // of two: what becomes of the case stands in the stream of each
                        "MergeCaseOpened",
                        "AccountsMerged",
                        "AccountsUnmerged",
                        // of many: what becomes of each record stands in the stream of its volunteer
                        "RevocationOrdered",
                        // of a whole file, and what an office makes of a line of it: nothing is recorded of the
                        // volunteer
                        "RecordsCompared",
                        "DifferenceDecided");
    }

    @ArchTest
    static void noTextEntersTheLogUnguarded(JavaClasses classes) {
        Set<Class<?>> unguarded = EventTypes.all()
                .flatMap(event -> recordsWithin(event, new LinkedHashSet<>()).stream())
                .filter(type -> holdsText(type) && !isGuarded(classes.get(type)))
                .collect(Collectors.toSet());

        assertThat(unguarded)
                .as(
                        "records of which an event is made that hold a text and do not require in their constructor that it is"
                                + " fit: use Text, or another type that does (ADR 20)")
                .isEmpty();
    }

    private static boolean has(Class<?> type, Predicate<RecordComponent> such) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(such);
    }

    private static boolean holdsText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> plainTypesIn(component.getGenericType()))
                .anyMatch(part -> CharSequence.class.isAssignableFrom(part) || part == Object.class || part.isArray());
    }

    private static boolean isGuarded(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTarget().getName().equals("require")
                        && (call.getTargetOwner().isEquivalentTo(Fit.class)
                                || call.getTargetOwner().isEquivalentTo(Ids.class)));
    }

    /** A record and all that it is made of. */
    private static Set<Class<?>> recordsWithin(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord() && found.add(type)) {
            Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> plainTypesIn(component.getGenericType()))
                    .forEach(part -> recordsWithin(part, found));
        }
        return found;
    }

    private static Stream<Class<?>> plainTypesIn(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(ApiArchitectureTest::plainTypesIn);
            default -> Stream.of(Object.class);
        };
    }

    /** Paths of the components that sound personal and are not sealed, through nested records and lists. */
    private static Stream<String> dataIn(Class<?> type, String path) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Sealed.class && component.getType() != Fleeting.class)
                .flatMap(component -> Stream.concat(
                        Stream.of(component)
                                .map(RecordComponent::getName)
                                .filter(name -> PERSONAL.matcher(name).matches())
                                .map(name -> path + "." + name),
                        recordsIn(component.getGenericType())
                                .flatMap(nested -> dataIn(nested, path + "." + component.getName()))));
    }

    private static Stream<Class<?>> recordsIn(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isRecord() && plain != Sealed.class ? Stream.of(plain) : Stream.empty();
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(ApiArchitectureTest::recordsIn);
            default -> Stream.empty();
        };
    }
}
