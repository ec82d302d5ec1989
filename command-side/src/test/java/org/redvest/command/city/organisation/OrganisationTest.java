package org.redvest.command.city.organisation;

import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.command.DissolveOrganisation;
import org.redvest.api.city.organisation.command.GuideTeam;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.command.RegisterTeam;
import org.redvest.api.city.organisation.command.ResumeOrganisation;
import org.redvest.api.city.organisation.command.SuspendOrganisation;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.OrganisationResumed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.organisation.event.TeamGuided;
import org.redvest.api.city.organisation.event.TeamRegistered;
import org.redvest.api.id.OrganisationId;

class OrganisationTest {

    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId OTHER = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId DISSOLVED = OrganisationId.of("91350100M000100Y43");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("52350206MJB00000X0");
    private static final DivisionCode SIMING = new DivisionCode("350203");
    private static final Text NAME = new Text("兴祥邻里守望队");
    private static final OrganisationId TEAM = OrganisationId.ofTeam(BUREAU, NAME, SIMING);
    private static final Text REASON = new Text("年检未通过");

    private static final OrganisationRegistered REGISTERED = registered(BUREAU);
    private static final TeamRegistered TEAM_REGISTERED =
            new TeamRegistered(TEAM, TeamOrigin.GUIDED, NAME, SIMING, BUREAU);

    private final FixtureConfiguration<Organisation> fixture = new AggregateTestFixture<>(Organisation.class);

    private static OrganisationRegistered registered(OrganisationId organisation) {
        return new OrganisationRegistered(organisation, new Text("厦门市人社局志愿服务队"), SIMING);
    }

    @BeforeEach
    void knowsOthers() {
        TestOrganisations others = new TestOrganisations();
        others.happened(Instant.EPOCH, REGISTERED);
        others.happened(Instant.EPOCH, registered(OTHER));
        others.happened(Instant.EPOCH, registered(DISSOLVED));
        others.happened(Instant.EPOCH, new OrganisationDissolved(DISSOLVED, null, REASON));
        others.happened(Instant.EPOCH, TEAM_REGISTERED);
        fixture.registerInjectableResource(others.organisations());
    }

    @Nested
    class RegistersOrganisation {

        @Test
        void underItsCreditCode() {
            fixture.givenNoPriorActivity()
                    .when(new RegisterOrganisation(BUREAU, new Text("厦门市人社局志愿服务队"), SIMING))
                    .expectEvents(REGISTERED)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void once() {
            fixture.given(REGISTERED)
                    .when(new RegisterOrganisation(BUREAU, new Text("another name"), new DivisionCode("350206")))
                    .expectException(because(Problem.ORGANISATION_ALREADY_REGISTERED))
                    .expectNoEvents();
        }
    }

    static Stream<OrganisationId> noGuides() {
        return Stream.of(NOT_REGISTERED, DISSOLVED, TEAM);
    }

    @Nested
    class RegistersTeam {

        private static RegisterTeam team(TeamOrigin origin, @Nullable OrganisationId guidedBy) {
            return new RegisterTeam(origin, NAME, SIMING, guidedBy);
        }

        @Test
        void underARegisteredGuidingBody() {
            fixture.givenNoPriorActivity()
                    .when(team(TeamOrigin.GUIDED, BUREAU))
                    .expectEvents(TEAM_REGISTERED)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void once() {
            fixture.given(TEAM_REGISTERED)
                    .when(team(TeamOrigin.GUIDED, BUREAU))
                    .expectException(because(Problem.ORGANISATION_ALREADY_REGISTERED))
                    .expectNoEvents();
        }

        @Test
        void notWithoutOne() {
            fixture.givenNoPriorActivity()
                    .when(team(TeamOrigin.GUIDED, null))
                    .expectException(because(Problem.GUIDING_BODY_REQUIRED))
                    .expectNoEvents();
        }

        @Test
        void ofTaiwanWithoutOne() {
            fixture.givenNoPriorActivity()
                    .when(team(TeamOrigin.TAIWAN, null))
                    .expectEvents(new TeamRegistered(
                            OrganisationId.ofTeam(null, NAME, SIMING), TeamOrigin.TAIWAN, NAME, SIMING, null));
        }

        @ParameterizedTest
        @MethodSource("org.redvest.command.city.organisation.OrganisationTest#noGuides")
        void notUnderOneThatIsUnknownDissolvedOrATeam(OrganisationId guide) {
            fixture.givenNoPriorActivity()
                    .when(team(TeamOrigin.GUIDED, guide))
                    .expectException(because(Problem.GUIDING_BODY_UNKNOWN))
                    .expectNoEvents();
        }
    }

    @Nested
    class GuidesTeam {

        @Test
        void byAnother() {
            fixture.given(TEAM_REGISTERED)
                    .when(new GuideTeam(TEAM, OTHER, REASON))
                    .expectEvents(new TeamGuided(TEAM, OTHER, REASON));
        }

        @Test
        void byTheSameWithoutAnEvent() {
            fixture.given(TEAM_REGISTERED)
                    .when(new GuideTeam(TEAM, BUREAU, REASON))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void notAnOrganisationWithACode() {
            fixture.given(REGISTERED)
                    .when(new GuideTeam(BUREAU, OTHER, REASON))
                    .expectException(because(Problem.TEAM_NUMBER_INVALID))
                    .expectNoEvents();
        }
    }

    @Nested
    class Suspends {

        @Test
        void andResumes() {
            fixture.given(REGISTERED)
                    .when(new SuspendOrganisation(BUREAU, REASON))
                    .expectEvents(new OrganisationSuspended(BUREAU, REASON));
            fixture.given(REGISTERED, new OrganisationSuspended(BUREAU, REASON))
                    .when(new ResumeOrganisation(BUREAU, REASON))
                    .expectEvents(new OrganisationResumed(BUREAU, REASON));
        }

        @Test
        void onceUntilItIsResumed() {
            fixture.given(REGISTERED, new OrganisationSuspended(BUREAU, REASON))
                    .when(new SuspendOrganisation(BUREAU, REASON))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(REGISTERED)
                    .when(new ResumeOrganisation(BUREAU, REASON))
                    .expectException(because(Problem.ORGANISATION_NOT_SUSPENDED))
                    .expectNoEvents();
        }
    }

    @Nested
    class Dissolves {

        @Test
        void withASuccessorOrWithout() {
            fixture.given(REGISTERED)
                    .when(new DissolveOrganisation(BUREAU, OTHER, REASON))
                    .expectEvents(new OrganisationDissolved(BUREAU, OTHER, REASON));
            fixture.given(REGISTERED)
                    .when(new DissolveOrganisation(BUREAU, null, REASON))
                    .expectEvents(new OrganisationDissolved(BUREAU, null, REASON));
        }

        @Test
        void notInFavourOfItselfOrOfOneThatCannotAct() {
            for (OrganisationId successor : new OrganisationId[] {BUREAU, NOT_REGISTERED, DISSOLVED}) {
                fixture.given(REGISTERED)
                        .when(new DissolveOrganisation(BUREAU, successor, REASON))
                        .expectException(because(Problem.SUCCESSOR_INVALID))
                        .expectNoEvents();
            }
        }

        @Test
        void forGood() {
            OrganisationDissolved dissolved = new OrganisationDissolved(BUREAU, OTHER, REASON);
            fixture.given(REGISTERED, dissolved)
                    .when(new DissolveOrganisation(BUREAU, OTHER, REASON))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(REGISTERED, dissolved)
                    .when(new DissolveOrganisation(BUREAU, null, REASON))
                    .expectException(because(Problem.ORGANISATION_DISSOLVED))
                    .expectNoEvents();
            fixture.given(REGISTERED, dissolved)
                    .when(new SuspendOrganisation(BUREAU, REASON))
                    .expectException(because(Problem.ORGANISATION_DISSOLVED))
                    .expectNoEvents();
        }
    }
}
