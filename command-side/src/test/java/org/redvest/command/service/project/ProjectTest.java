package org.redvest.command.service.project;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.redvest.command.Refused.because;
import static org.redvest.command.service.project.TestProjects.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.command.AmendProject;
import org.redvest.api.service.project.command.ApproveProject;
import org.redvest.api.service.project.command.CloseProject;
import org.redvest.api.service.project.command.DraftProject;
import org.redvest.api.service.project.command.HandOverProject;
import org.redvest.api.service.project.command.PublishProject;
import org.redvest.api.service.project.command.ReturnProject;
import org.redvest.api.service.project.command.ReviseProject;
import org.redvest.api.service.project.command.SubmitProject;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.cover.insurance.InsurancePolicies;

class ProjectTest {

    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    private static final ProjectId PROJECT = ProjectId.from(new UUID(1, 1));
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId SUCCESSOR = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("52350206MJB00000X0");
    private static final InsurancePolicyId POLICY = InsurancePolicyId.from(new UUID(2, 1));
    private static final InsurancePolicyId NO_POLICY = InsurancePolicyId.from(new UUID(2, 2));
    private static final Text REASON = new Text("活动周期结束");

    private static final ProjectDetails DETAILS = details("350203001", Risk.LOW);
    private static final ProjectDetails OTHER_WORDS =
            with(DETAILS, new Text("0592-5885678"), DETAILS.riskStatement(), null);
    private static final ProjectDetails OTHER_RISK = with(DETAILS, DETAILS.contact(), new Text("临水作业"), null);
    private static final ProjectDetails ANOTHER_RISK = with(DETAILS, DETAILS.contact(), new Text("夜间作业"), null);
    private static final ProjectDetails OTHER_AGE = with(DETAILS, DETAILS.contact(), DETAILS.riskStatement(), 16);

    /** What has happened in each state: who did it, and what. */
    private static final Map<String, List<Object>> STATES = states();

    /** The version that is recorded, a dash where it was before, and else the problem, without PROJECT_. */
    private static final String TABLE = """
                         | amend words  | amend risk   | revise       | submit | approve       | return        | publish      | close
            DRAFT        | 1            | 1            | NOT_APPROVED | 1      | NOT_SUBMITTED | NOT_SUBMITTED | NOT_APPROVED | 1
            RETURNED     | 1            | 1            | NOT_APPROVED | 1      | NOT_SUBMITTED | -             | NOT_APPROVED | 1
            SUBMITTED    | UNDER_REVIEW | UNDER_REVIEW | UNDER_REVIEW | -      | 1             | 1             | NOT_APPROVED | 1
            APPROVED     | NEEDS_REVIEW | NEEDS_REVIEW | 2            | -      | -             | NOT_SUBMITTED | 1            | 1
            PUBLISHED    | 1            | NEEDS_REVIEW | 2            | -      | NOT_SUBMITTED | NOT_SUBMITTED | -            | 1
            REVISED      | 1            | NEEDS_REVIEW | UNDER_REVIEW | -      | 2             | 2             | NOT_APPROVED | 1
            RETURNED TOO | 1            | NEEDS_REVIEW | 3            | 2      | NOT_SUBMITTED | -             | NOT_APPROVED | 1
            APPROVED TOO | 1            | NEEDS_REVIEW | 3            | -      | -             | NOT_SUBMITTED | 2            | 1
            CLOSED       | CLOSED       | CLOSED       | CLOSED       | CLOSED | CLOSED        | CLOSED        | CLOSED       | -
            """;

    private final FixtureConfiguration<Project> fixture = new AggregateTestFixture<>(Project.class);
    private final TestOrganisations organisations = new TestOrganisations();

    @BeforeEach
    void knowsTheOthers() {
        organisations.happened(
                Instant.EPOCH, new OrganisationRegistered(TEAM, new Text("义工协会"), new DivisionCode("350203")));
        fixture.registerInjectableResource(organisations.organisations());
        fixture.registerInjectableResource(new InsurancePolicies(
                id -> id.equals(POLICY) ? Optional.of(policy(NOW, NOW.plusSeconds(1))) : Optional.empty()));
        fixture.registerInjectableResource(new SettableClock(() -> NOW));
    }

    private static InsurancePolicyRecorded policy(Instant from, Instant until) {
        return new InsurancePolicyRecorded(POLICY, new Text("人保"), new Text("P-1"), 448_000, from, until, null);
    }

    private static ProjectDetails with(ProjectDetails of, Text contact, Text riskStatement, @Nullable Integer minAge) {
        return new ProjectDetails(
                of.name(),
                of.theme(),
                of.targetGroup(),
                of.content(),
                of.risk(),
                riskStatement,
                of.agreement(),
                of.site(),
                contact,
                of.qualifications(),
                minAge,
                of.exposure());
    }

    private static Map<String, List<Object>> states() {
        List<Object> draft = List.of(drafted(DETAILS));
        List<Object> submitted = and(draft, by("manager", new ProjectSubmitted(PROJECT, 1)));
        List<Object> approved = and(submitted, by("reviewer", new ProjectApproved(PROJECT, 1, null)));
        List<Object> published = and(approved, by("manager", new ProjectPublished(PROJECT, 1, null, 1, null)));
        List<Object> revised = and(published, by("manager", new ProjectRevised(PROJECT, 2, OTHER_RISK)));
        return Map.of(
                "DRAFT", draft,
                "SUBMITTED", submitted,
                "RETURNED", and(submitted, by("reviewer", new ProjectReturned(PROJECT, 1, REASON))),
                "APPROVED", approved,
                "PUBLISHED", published,
                "REVISED", revised,
                "RETURNED TOO", and(revised, by("reviewer", new ProjectReturned(PROJECT, 2, REASON))),
                "APPROVED TOO", and(revised, by("reviewer", new ProjectApproved(PROJECT, 2, null))),
                "CLOSED", and(published, by("manager", new ProjectClosed(PROJECT, REASON))));
    }

    private static Object drafted(ProjectDetails details) {
        return by("manager", new ProjectDrafted(PROJECT, TEAM, details));
    }

    private static Object by(String subject, ProjectEvent event) {
        return by(subject, null, event);
    }

    private static Object by(String subject, @Nullable String deputyFor, ProjectEvent event) {
        return new GenericEventMessage<>(event, as(subject, deputyFor));
    }

    /** As the check of authority leaves it. */
    private static Map<String, ?> as(String subject, @Nullable String deputyFor) {
        Map<String, @Nullable Object> envelope =
                new HashMap<>(Envelope.user(subject).asMetaData());
        if (deputyFor != null && !deputyFor.isEmpty()) {
            envelope.put(Envelope.DEPUTY_FOR, deputyFor);
        }
        return envelope;
    }

    private static List<Object> and(List<Object> before, Object event) {
        List<Object> all = new ArrayList<>(before);
        all.add(event);
        return List.copyOf(all);
    }

    private static List<Object> happened(String state) {
        return Objects.requireNonNull(STATES.get(state), state);
    }

    private static Stream<Arguments> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        return rows.stream().skip(1).flatMap(row -> IntStream.range(1, row.size())
                .mapToObj(i -> Arguments.of(row.getFirst(), rows.getFirst().get(i), row.get(i))));
    }

    private static Command<Effect> command(String name) {
        return switch (name) {
            case "amend words" -> new AmendProject(PROJECT, OTHER_WORDS);
            case "amend risk" -> new AmendProject(PROJECT, OTHER_AGE);
            case "revise" -> new ReviseProject(PROJECT, ANOTHER_RISK);
            case "submit" -> new SubmitProject(PROJECT);
            case "approve" -> new ApproveProject(PROJECT, null);
            case "return" -> new ReturnProject(PROJECT, REASON);
            case "publish" -> new PublishProject(PROJECT, null);
            case "close" -> new CloseProject(PROJECT, REASON);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static ProjectEvent recorded(Command<Effect> command, int version) {
        return switch (command) {
            case AmendProject amend -> new ProjectAmended(PROJECT, version, amend.details());
            case ReviseProject revise -> new ProjectRevised(PROJECT, version, revise.details());
            case SubmitProject _ -> new ProjectSubmitted(PROJECT, version);
            case ApproveProject _ -> new ProjectApproved(PROJECT, version, null);
            case ReturnProject _ -> new ProjectReturned(PROJECT, version, REASON);
            case PublishProject _ -> new ProjectPublished(PROJECT, version, version == 1 ? null : 1, version, null);
            case CloseProject _ -> new ProjectClosed(PROJECT, REASON);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private ResultValidator<Project> when(List<Object> happened, Command<?> command, String subject) {
        return fixture.given(happened).when(command, as(subject, null));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @MethodSource("cells")
    void goesFromStateToState(String state, String name, String outcome) {
        Command<Effect> command = command(name);
        String subject = command instanceof ApproveProject || command instanceof ReturnProject ? "reviewer" : "manager";

        ResultValidator<Project> result = when(happened(state), command, subject);

        if (outcome.equals("-")) {
            result.expectResultMessagePayload(Effect.ALREADY_RECORDED).expectNoEvents();
        } else if (Character.isDigit(outcome.charAt(0))) {
            result.expectResultMessagePayload(Effect.RECORDED)
                    .expectEvents(recorded(command, Integer.parseInt(outcome)));
        } else {
            result.expectException(because(Problem.valueOf("PROJECT_" + outcome)))
                    .expectNoEvents();
        }
    }

    @Nested
    class IsDrafted {

        private final DraftProject draft = new DraftProject(PROJECT, TEAM, DETAILS);

        @Test
        void once() {
            fixture.givenNoPriorActivity().when(draft).expectEvents(new ProjectDrafted(PROJECT, TEAM, DETAILS));
            fixture.given(happened("DRAFT"))
                    .when(draft)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void onceWhateverBecameOfItSince() {
            fixture.given(and(happened("DRAFT"), by("manager", new ProjectAmended(PROJECT, 1, OTHER_AGE))))
                    .when(draft)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(happened("CLOSED"))
                    .when(draft)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void notAnewWithOtherDetails() {
            fixture.given(happened("DRAFT"))
                    .when(new DraftProject(PROJECT, TEAM, OTHER_WORDS))
                    .expectException(because(Problem.PROJECT_DRAFTED_OTHERWISE))
                    .expectNoEvents();
        }

        @Test
        void byAnOrganisationThatIsRegistered() {
            fixture.givenNoPriorActivity()
                    .when(new DraftProject(PROJECT, NOT_REGISTERED, DETAILS))
                    .expectException(because(Problem.UNKNOWN_ORGANISATION))
                    .expectNoEvents();
        }

        @Test
        void byNoneThatIsSuspendedOrDissolved() {
            organisations.happened(Instant.EPOCH, new OrganisationSuspended(TEAM, REASON));
            fixture.givenNoPriorActivity()
                    .when(draft)
                    .expectException(because(Problem.ORGANISATION_SUSPENDED))
                    .expectNoEvents();
            organisations.happened(Instant.EPOCH, new OrganisationDissolved(TEAM, null, REASON));
            fixture.givenNoPriorActivity()
                    .when(draft)
                    .expectException(because(Problem.ORGANISATION_DISSOLVED))
                    .expectNoEvents();
        }
    }

    @Nested
    class IsSubmitted {

        private static final ProjectDetails INCOMPLETE = with(DETAILS, Text.EMPTY, new Text(" "), null);

        @Test
        void whenItSaysAllThatItHasToSay() {
            fixture.given(drafted(INCOMPLETE))
                    .when(new SubmitProject(PROJECT))
                    .expectException(because(Problem.PROJECT_INCOMPLETE))
                    .expectExceptionMessage(allOf(containsString("contact"), containsString("riskStatement")))
                    .expectNoEvents();
        }

        @Test
        void asARevisionToo() {
            fixture.given(happened("PUBLISHED"))
                    .when(new ReviseProject(PROJECT, INCOMPLETE))
                    .expectException(because(Problem.PROJECT_INCOMPLETE))
                    .expectNoEvents();
        }

        @Test
        void asARevisionOnce() {
            fixture.given(happened("REVISED"))
                    .when(new ReviseProject(PROJECT, OTHER_RISK))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(happened("PUBLISHED"))
                    .when(new ReviseProject(PROJECT, DETAILS))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void afterItWasAmendedWithoutAChangeToo() {
            fixture.given(happened("DRAFT"))
                    .when(new AmendProject(PROJECT, DETAILS))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }
    }

    /** Two hands, however they are called: each row is who did it first, for whom, who wants to go on, for whom. */
    @Nested
    class TakesTwo {

        private static final String HANDS = """
                ling,     ,    ling,     ,    false
                ling,     ,    wang,     ,    true
                ling,     ,    wang,     ling, false
                ling,     chen, chen,    ,    false
                ling,     chen, wang,    chen, false
                ling,     chen, ling,    wang, false
                ling,     chen, wang,    zhao, true
                """;

        @ParameterizedTest
        @CsvSource(textBlock = HANDS)
        void toSubmitAndToReview(
                String one, @Nullable String oneFor, String other, @Nullable String otherFor, boolean may) {
            List<Object> submitted = List.of(drafted(DETAILS), by(one, oneFor, new ProjectSubmitted(PROJECT, 1)));

            ResultValidator<Project> approval =
                    fixture.given(submitted).when(new ApproveProject(PROJECT, REASON), as(other, otherFor));
            expect(approval, may, new ProjectApproved(PROJECT, 1, REASON), Problem.REVIEWER_SUBMITTED);
            ResultValidator<Project> giveBack =
                    fixture.given(submitted).when(new ReturnProject(PROJECT, REASON), as(other, otherFor));
            expect(giveBack, may, new ProjectReturned(PROJECT, 1, REASON), Problem.REVIEWER_SUBMITTED);
        }

        @ParameterizedTest
        @CsvSource(textBlock = HANDS)
        void toReviewAndToPublish(
                String one, @Nullable String oneFor, String other, @Nullable String otherFor, boolean may) {
            List<Object> approved = and(happened("SUBMITTED"), by(one, oneFor, new ProjectApproved(PROJECT, 1, null)));

            ResultValidator<Project> publication =
                    fixture.given(approved).when(new PublishProject(PROJECT, null), as(other, otherFor));
            expect(publication, may, new ProjectPublished(PROJECT, 1, null, 1, null), Problem.REVIEWER_PUBLISHES);
        }

        @Test
        void toReviseAndToReview() {
            when(happened("REVISED"), new ApproveProject(PROJECT, null), "manager")
                    .expectException(because(Problem.REVIEWER_SUBMITTED))
                    .expectNoEvents();
        }

        private static void expect(
                ResultValidator<Project> result, boolean may, ProjectEvent event, Problem otherwise) {
            if (may) {
                result.expectEvents(event);
            } else {
                result.expectException(because(otherwise)).expectNoEvents();
            }
        }
    }

    @Nested
    class IsPublished {

        private List<Object> approved(Risk risk) {
            return List.of(
                    drafted(details("350203001", risk)),
                    by("manager", new ProjectSubmitted(PROJECT, 1)),
                    by("reviewer", new ProjectApproved(PROJECT, 1, null)));
        }

        @ParameterizedTest
        @EnumSource(
                value = Risk.class,
                names = {"HIGH", "RESCUE"})
        void underAPolicyInForceWhereItIsDangerous(Risk risk) {
            when(approved(risk), new PublishProject(PROJECT, null), "manager")
                    .expectException(because(Problem.INSURANCE_REQUIRED))
                    .expectNoEvents();
            when(approved(risk), new PublishProject(PROJECT, NO_POLICY), "manager")
                    .expectException(because(Problem.UNKNOWN_INSURANCE_POLICY))
                    .expectNoEvents();
            when(approved(risk), new PublishProject(PROJECT, POLICY), "manager")
                    .expectEvents(new ProjectPublished(PROJECT, 1, null, 1, POLICY));
        }

        @ParameterizedTest
        @EnumSource(
                value = Risk.class,
                names = {"LOW", "MEDIUM"})
        void withoutOneWhereItIsNot(Risk risk) {
            when(approved(risk), new PublishProject(PROJECT, null), "manager")
                    .expectEvents(new ProjectPublished(PROJECT, 1, null, 1, null));
        }

        @Test
        void byNoOrganisationThatIsSuspended() {
            organisations.happened(NOW, new OrganisationSuspended(TEAM, REASON));
            when(happened("APPROVED"), new PublishProject(PROJECT, null), "manager")
                    .expectException(because(Problem.ORGANISATION_SUSPENDED))
                    .expectNoEvents();
        }

        @Test
        void underTermsThatAreNewOnlyWhereWhatIsAgreedToIs() {
            List<Object> older = and(
                    and(happened("PUBLISHED"), by("manager", new ProjectRevised(PROJECT, 2, OTHER_AGE))),
                    by("reviewer", new ProjectApproved(PROJECT, 2, null)));

            when(older, new PublishProject(PROJECT, null), "manager")
                    .expectEvents(new ProjectPublished(PROJECT, 2, 1, 1, null));
            when(happened("APPROVED TOO"), new PublishProject(PROJECT, null), "manager")
                    .expectEvents(new ProjectPublished(PROJECT, 2, 1, 2, null));
        }

        @Test
        void withTheWordsOfTheRevisionWhateverWasAmendedMeanwhile() {
            List<Object> amended =
                    and(happened("APPROVED TOO"), by("manager", new ProjectAmended(PROJECT, 1, OTHER_WORDS)));
            List<Object> published = and(amended, by("manager", new ProjectPublished(PROJECT, 2, 1, 2, null)));

            when(published, new AmendProject(PROJECT, OTHER_RISK), "manager")
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }
    }

    @Nested
    class NamesAPolicy {

        @ParameterizedTest
        @CsvSource({
            "2026-06-15T00:00:00Z, 2026-06-15T00:00:01Z, true",
            "2026-06-15T00:00:01Z, 2027-06-15T00:00:00Z, false",
            "2025-06-15T00:00:00Z, 2026-06-15T00:00:00Z, false"
        })
        void thatIsInForceNow(Instant from, Instant until, boolean covers) {
            FixtureConfiguration<Project> own = new AggregateTestFixture<>(Project.class);
            own.registerInjectableResource(organisations.organisations());
            own.registerInjectableResource(new InsurancePolicies(id -> Optional.of(policy(from, until))));
            own.registerInjectableResource(new SettableClock(() -> NOW));

            ResultValidator<Project> result =
                    own.given(happened("APPROVED")).when(new PublishProject(PROJECT, POLICY), as("manager", null));

            if (covers) {
                result.expectEvents(new ProjectPublished(PROJECT, 1, null, 1, POLICY));
            } else {
                result.expectException(because(Problem.INSURANCE_REQUIRED)).expectNoEvents();
            }
        }
    }

    @Nested
    class IsHandedOver {

        private final HandOverProject handOver = new HandOverProject(PROJECT, TEAM, SUCCESSOR);

        @Test
        void inEveryState() {
            for (String state : STATES.keySet()) {
                fixture.given(happened(state))
                        .when(handOver)
                        .expectEvents(new ProjectHandedOver(PROJECT, TEAM, SUCCESSOR));
            }
        }

        @Test
        void onceAndNeverBack() {
            List<Object> handedOver = and(
                    happened("PUBLISHED"), by("hand-over-projects", new ProjectHandedOver(PROJECT, TEAM, SUCCESSOR)));

            fixture.given(handedOver)
                    .when(handOver)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(handedOver)
                    .when(new HandOverProject(PROJECT, SUCCESSOR, TEAM))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }
    }
}
