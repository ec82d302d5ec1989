package org.redvest.command.city.alliance;

import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.alliance.command.FoundAlliance;
import org.redvest.api.city.alliance.command.JoinAlliance;
import org.redvest.api.city.alliance.command.LeaveAlliance;
import org.redvest.api.city.alliance.event.AllianceFounded;
import org.redvest.api.city.alliance.event.AllianceJoined;
import org.redvest.api.city.alliance.event.AllianceLeft;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.city.organisation.TestOrganisations;

class AllianceTest {

    private static final AllianceId ALLIANCE = AllianceId.from(new UUID(1, 1));
    private static final OrganisationId MEMBER = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("52350206MJB00000X0");
    private static final Text CATEGORY = new Text("社会组织");
    private static final LocalDate JOINED = LocalDate.of(2015, 6, 7);
    private static final LocalDate LEFT = LocalDate.of(2016, 12, 31);
    private static final AllianceFounded FOUNDED =
            new AllianceFounded(ALLIANCE, new Text("海沧区志愿服务联盟"), new DivisionCode("350205"), LocalDate.of(2014, 5, 1));
    private static final AllianceJoined IS_MEMBER = new AllianceJoined(ALLIANCE, MEMBER, CATEGORY, JOINED);
    private static final AllianceLeft HAS_LEFT = new AllianceLeft(ALLIANCE, MEMBER, JOINED, LEFT);

    private final FixtureConfiguration<Alliance> fixture = new AggregateTestFixture<>(Alliance.class);

    @BeforeEach
    void knowsOrganisations() {
        fixture.registerInjectableResource(TestOrganisations.registered(MEMBER));
    }

    private static JoinAlliance join(LocalDate on) {
        return new JoinAlliance(ALLIANCE, MEMBER, CATEGORY, on);
    }

    private static LeaveAlliance leave(LocalDate on) {
        return new LeaveAlliance(ALLIANCE, MEMBER, on, false);
    }

    @Test
    void isFoundedOnce() {
        FoundAlliance found = new FoundAlliance(
                ALLIANCE, new Text("海沧区志愿服务联盟"), new DivisionCode("350205"), LocalDate.of(2014, 5, 1));

        fixture.givenNoPriorActivity().when(found).expectEvents(FOUNDED);
        fixture.given(FOUNDED)
                .when(found)
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
    }

    @Nested
    class TakesAMemberIn {

        @Test
        void fromADayOn() {
            fixture.given(FOUNDED).when(join(JOINED)).expectEvents(IS_MEMBER);
        }

        @Test
        void thatIsRegistered() {
            fixture.given(FOUNDED)
                    .when(new JoinAlliance(ALLIANCE, NOT_REGISTERED, CATEGORY, JOINED))
                    .expectException(because(Problem.UNKNOWN_ORGANISATION))
                    .expectNoEvents();
        }

        @Test
        void onceAtATime() {
            fixture.given(FOUNDED, IS_MEMBER)
                    .when(join(JOINED))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(FOUNDED, IS_MEMBER)
                    .when(join(LEFT))
                    .expectException(because(Problem.ALREADY_MEMBER))
                    .expectNoEvents();
        }

        @Test
        void againFromTheDayOnOnWhichItWasNone() {
            fixture.given(FOUNDED, IS_MEMBER, HAS_LEFT)
                    .when(join(LEFT))
                    .expectEvents(new AllianceJoined(ALLIANCE, MEMBER, CATEGORY, LEFT));
            fixture.given(FOUNDED, IS_MEMBER, HAS_LEFT)
                    .when(join(LEFT.minusDays(1)))
                    .expectException(because(Problem.ALREADY_MEMBER))
                    .expectNoEvents();
        }

        @Test
        void whoseMembershipOfThatDayIsOnRecord() {
            fixture.given(FOUNDED, IS_MEMBER, HAS_LEFT)
                    .when(join(JOINED))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }
    }

    @Nested
    class LetsAMemberGo {

        @Test
        void onALaterDay() {
            fixture.given(FOUNDED, IS_MEMBER).when(leave(LEFT)).expectEvents(HAS_LEFT);
        }

        @Test
        void once() {
            fixture.given(FOUNDED, IS_MEMBER, HAS_LEFT)
                    .when(leave(LEFT))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(FOUNDED, IS_MEMBER, HAS_LEFT)
                    .when(leave(LEFT.plusDays(1)))
                    .expectException(because(Problem.NOT_A_MEMBER))
                    .expectNoEvents();
        }

        @Test
        void notBeforeItWasOne() {
            fixture.given(FOUNDED, IS_MEMBER)
                    .when(leave(JOINED))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void asARecordStatesIt() {
            LocalDate before = JOINED.minusDays(80);
            fixture.given(FOUNDED, IS_MEMBER)
                    .when(new LeaveAlliance(ALLIANCE, MEMBER, before, true))
                    .expectEvents(new AllianceLeft(ALLIANCE, MEMBER, JOINED, before));
        }
    }
}
