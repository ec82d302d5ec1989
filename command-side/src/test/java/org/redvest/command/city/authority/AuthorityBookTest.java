package org.redvest.command.city.authority;

import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.command.AppointDeputy;
import org.redvest.api.city.authority.command.DeclareDelegationInvalid;
import org.redvest.api.city.authority.command.DismissDeputy;
import org.redvest.api.city.authority.command.GrantDelegation;
import org.redvest.api.city.authority.command.ResumeDelegation;
import org.redvest.api.city.authority.command.RevokeDelegation;
import org.redvest.api.city.authority.command.SuspendDelegation;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationRevoked;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.SettableClock;

class AuthorityBookTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");
    private static final DelegationId CITY = DelegationId.founding(new Subject("city"));
    private static final DelegationId SIMING = DelegationId.from(new UUID(1, 1));
    private static final DelegationId NEW = DelegationId.from(new UUID(1, 2));
    private static final OrganisationId BUREAU = OrganisationId.stored("11350200MJB007228F");
    private static final Map<String, ?> CONFIGURATION = Envelope.configuration().asMetaData();

    private final FixtureConfiguration<AuthorityBook> fixture = new AggregateTestFixture<>(AuthorityBook.class);

    @BeforeEach
    void knowsTheTime() {
        fixture.registerInjectableResource(new SettableClock(() -> Instant.parse("2026-03-01T00:00:00Z")));
    }

    /** As the check of authority leaves it. */
    private static Map<String, ?> under(DelegationId delegation, String subject, @Nullable String deputyFor) {
        Map<String, @Nullable Object> metaData =
                new HashMap<>(Envelope.user(subject).asMetaData());
        metaData.put(Envelope.DELEGATION, delegation.value());
        if (deputyFor != null) {
            metaData.put(Envelope.DEPUTY_FOR, deputyFor);
        }
        return metaData;
    }

    private static Map<String, ?> city() {
        return under(CITY, "city", null);
    }

    private static Map<String, ?> siming() {
        return under(SIMING, "siming", null);
    }

    private static DelegationGranted cityGranted() {
        return new DelegationGranted(
                CITY,
                null,
                new Subject("city"),
                EnumSet.allOf(Power.class),
                Remit.in(new DivisionCode("350200")),
                BEGIN,
                null,
                new Text("the configuration"));
    }

    private static DelegationGranted simingGranted() {
        return new DelegationGranted(
                SIMING,
                CITY,
                new Subject("siming"),
                Set.of(Power.GRANT_AUTHORITY, Power.CERTIFY_HOURS),
                Remit.in(new DivisionCode("350203")),
                BEGIN,
                END,
                new Text("a test"));
    }

    private TestExecutor<AuthorityBook> given(AuthorityEvent... more) {
        return fixture.given(cityGranted(), simingGranted()).andGiven((Object[]) more);
    }

    private static GrantDelegation grant(Remit remit, Power... powers) {
        return new GrantDelegation(NEW, new Subject("street"), Set.of(powers), remit, BEGIN, END, new Text("a test"));
    }

    private static DelegationGranted granted(DelegationId under, GrantDelegation grant) {
        return new DelegationGranted(
                grant.delegationId(),
                under,
                grant.holder(),
                grant.powers(),
                grant.remit(),
                grant.from(),
                grant.until(),
                grant.basis());
    }

    @Nested
    class Grants {

        @Test
        void whatTheConfigurationGives() {
            fixture.givenNoPriorActivity()
                    .when(
                            new GrantDelegation(
                                    CITY,
                                    new Subject("city"),
                                    EnumSet.allOf(Power.class),
                                    Remit.in(new DivisionCode("350200")),
                                    BEGIN,
                                    null,
                                    new Text("the configuration")),
                            CONFIGURATION)
                    .expectEvents(cityGranted())
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void underTheDelegationOfWhoGrants() {
            GrantDelegation grant = grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS);

            given().when(grant, siming())
                    .expectEvents(granted(SIMING, grant))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void forADeputyUnderTheDelegationOfTheHolder() {
            GrantDelegation grant = grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS);

            given(new DeputyAppointed(SIMING, new Subject("deputy"), BEGIN, null))
                    .when(grant, under(SIMING, "deputy", "siming"))
                    .expectEvents(granted(SIMING, grant));
        }

        @Test
        void onceHoweverOftenItIsSent() {
            GrantDelegation grant = grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS);

            given(granted(SIMING, grant))
                    .when(grant, siming())
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butNotMoreThanTheGranterHolds() {
            given().when(grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS, Power.RUN_SHOP), siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotElsewhere() {
            given().when(grant(Remit.in(new DivisionCode("350206")), Power.CERTIFY_HOURS), siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotForLonger() {
            given().when(
                            new GrantDelegation(
                                    NEW,
                                    new Subject("street"),
                                    Set.of(Power.CERTIFY_HOURS),
                                    Remit.in(new DivisionCode("350203001")),
                                    BEGIN,
                                    END.plusNanos(1),
                                    new Text("a test")),
                            siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotUnderASuspendedOne() {
            given(new DelegationSuspended(SIMING, new Text("why")))
                    .when(grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS), siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotUnderWhatSomebodyElseHolds() {
            given().when(
                            grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS),
                            under(CITY, "siming", null))
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotForWhoeverWasNotChecked() {
            given().when(
                            grant(Remit.in(new DivisionCode("350203001")), Power.CERTIFY_HOURS),
                            Envelope.user("siming").asMetaData())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotForNoTime() {
            given().when(
                            new GrantDelegation(
                                    NEW,
                                    new Subject("street"),
                                    Set.of(Power.CERTIFY_HOURS),
                                    Remit.in(new DivisionCode("350203001")),
                                    BEGIN,
                                    BEGIN,
                                    new Text("a test")),
                            siming())
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @EnumSource
        void butNoOfficesPowerToAnOrganisation(Power power) {
            GrantDelegation grant = grant(new Remit(new DivisionCode("350203"), BUREAU), power);
            var result = given().when(grant, city());
            if (power.forOrganisations()) {
                result.expectEvents(granted(CITY, grant));
            } else {
                result.expectException(because(Problem.POWER_NOT_FOR_ORGANISATIONS))
                        .expectNoEvents();
            }
        }
    }

    @Nested
    class Suspends {

        private final SuspendDelegation suspend = new SuspendDelegation(SIMING, new Text("岗位调整"));

        @Test
        void atTheWordOfWhoeverIsAbove() {
            given().when(suspend, city())
                    .expectEvents(new DelegationSuspended(SIMING, new Text("岗位调整")))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceUntilItIsResumed() {
            given(new DelegationSuspended(SIMING, new Text("why")))
                    .when(suspend, city())
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butNotAtTheHoldersWord() {
            given().when(suspend, siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotWhatIsOver() {
            given(new DelegationRevoked(SIMING, new Text("why")))
                    .when(suspend, city())
                    .expectException(because(Problem.DELEGATION_ENDED))
                    .expectNoEvents();
        }

        @Test
        void butNotWhatDoesNotExist() {
            given().when(new SuspendDelegation(NEW, new Text("why")), CONFIGURATION)
                    .expectException(because(Problem.UNKNOWN_DELEGATION))
                    .expectNoEvents();
        }
    }

    @Nested
    class Resumes {

        private final ResumeDelegation resume = new ResumeDelegation(SIMING, new Text("调整完毕"));

        @Test
        void whatIsSuspended() {
            given(new DelegationSuspended(SIMING, new Text("why")))
                    .when(resume, city())
                    .expectEvents(new DelegationResumed(SIMING, new Text("调整完毕")))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void nothingElse() {
            given().when(resume, city()).expectNoEvents().expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butNotAtTheHoldersWord() {
            given(new DelegationSuspended(SIMING, new Text("why")))
                    .when(resume, siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotWhatWasFoundInvalid() {
            given(
                            new DelegationSuspended(SIMING, new Text("why")),
                            new DelegationDeclaredInvalid(SIMING, new Text("why")))
                    .when(resume, city())
                    .expectException(because(Problem.DELEGATION_ENDED))
                    .expectNoEvents();
        }
    }

    @Nested
    class Ends {

        @Test
        void byRevocationOnce() {
            given().when(new RevokeDelegation(SIMING, new Text("why")), city())
                    .expectEvents(new DelegationRevoked(SIMING, new Text("why")));
        }

        @Test
        void byRevocationNotTwice() {
            given(new DelegationRevoked(SIMING, new Text("why")))
                    .when(new RevokeDelegation(SIMING, new Text("why")), city())
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butNotByItsHolder() {
            given().when(new RevokeDelegation(SIMING, new Text("why")), siming())
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void byTheFindingThatItNeverWasValidAlsoAfterTheEnd() {
            given(new DelegationRevoked(SIMING, new Text("why")))
                    .when(new DeclareDelegationInvalid(SIMING, new Text("未经审批")), city())
                    .expectEvents(new DelegationDeclaredInvalid(SIMING, new Text("未经审批")));
        }

        @Test
        void byThatFindingOnce() {
            given(new DelegationDeclaredInvalid(SIMING, new Text("未经审批")))
                    .when(new DeclareDelegationInvalid(SIMING, new Text("未经审批")), city())
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }
    }

    @Nested
    class Deputises {

        private final AppointDeputy appoint = new AppointDeputy(SIMING, new Subject("deputy"), BEGIN, END);
        private final DeputyAppointed appointed = new DeputyAppointed(SIMING, new Subject("deputy"), BEGIN, END);

        @Test
        void atTheHoldersWord() {
            given().when(appoint, siming()).expectEvents(appointed).expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void atTheWordOfWhoeverIsAbove() {
            given().when(appoint, city()).expectEvents(appointed);
        }

        @Test
        void onceForOneTime() {
            given(appointed)
                    .when(appoint, siming())
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void againAfterADismissal() {
            given(appointed, new DeputyDismissed(SIMING, new Subject("deputy")))
                    .when(appoint, siming())
                    .expectEvents(appointed);
        }

        @Test
        void butNotAtADeputysWord() {
            given(appointed)
                    .when(
                            new AppointDeputy(SIMING, new Subject("another"), BEGIN, END),
                            under(SIMING, "deputy", "siming"))
                    .expectException(because(Problem.AUTHORITY_MISSING))
                    .expectNoEvents();
        }

        @Test
        void butNotForNoTime() {
            given().when(new AppointDeputy(SIMING, new Subject("deputy"), END, BEGIN), siming())
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void butNotUnderWhatIsOver() {
            given(new DelegationDeclaredInvalid(SIMING, new Text("why")))
                    .when(appoint, city())
                    .expectException(because(Problem.DELEGATION_ENDED))
                    .expectNoEvents();
        }

        @Test
        void untilTheDismissal() {
            given(appointed)
                    .when(new DismissDeputy(SIMING, new Subject("deputy")), siming())
                    .expectEvents(new DeputyDismissed(SIMING, new Subject("deputy")));
        }

        @Test
        void untilTheFirstDismissal() {
            given(appointed, new DeputyDismissed(SIMING, new Subject("deputy")))
                    .when(new DismissDeputy(SIMING, new Subject("deputy")), siming())
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butDismissesNobodyWhoNeverWasOne() {
            given().when(new DismissDeputy(SIMING, new Subject("deputy")), siming())
                    .expectException(because(Problem.UNKNOWN_DEPUTY))
                    .expectNoEvents();
        }
    }

    @Test
    void isNobodysByAnAutomation() {
        Command<Effect> revoke = new RevokeDelegation(SIMING, new Text("why"));

        given().when(revoke, Envelope.automation("a test").asMetaData())
                .expectException(because(Problem.AUTHORITY_MISSING))
                .expectNoEvents();
    }
}
