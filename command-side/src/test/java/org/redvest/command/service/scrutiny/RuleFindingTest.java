package org.redvest.command.service.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.command.DecideFinding;
import org.redvest.api.service.scrutiny.command.DecideFinding.Named;
import org.redvest.api.service.scrutiny.event.FindingDecided;

class RuleFindingTest {

    private static final ScrutinyRuleId RULE = ScrutinyRuleId.from(new UUID(1, 1));
    private static final ServiceRecordId ONE = ServiceRecordId.from(new UUID(3, 1));
    private static final ServiceRecordId OTHER = ServiceRecordId.from(new UUID(3, 2));
    private static final ServiceRecordId UNKNOWN = ServiceRecordId.from(new UUID(3, 3));
    private static final FindingId ID = FindingId.of(RULE, List.of(ONE, OTHER));
    private static final Text REASON = new Text("现场照片可证");

    private final FixtureConfiguration<RuleFinding> fixture = new AggregateTestFixture<>(RuleFinding.class);
    private final CertifiedByHand certified = new CertifiedByHand();

    @BeforeEach
    void twoRecordsInTwoDistricts() {
        LocalDate date = LocalDate.of(2026, 3, 1);
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        certified.add(ONE, "350203001001", date, at);
        certified.add(OTHER, "350205001001", date, at);
        fixture.registerInjectableResource(certified.certifiers());
        fixture.registerInjectableResource(new ScrutinyRules(RULE::equals));
    }

    private static DecideFinding decide(
            FindingId finding,
            ScrutinyRuleId rule,
            String division,
            FindingVerdict verdict,
            ServiceRecordId... records) {
        return new DecideFinding(
                finding,
                rule,
                new DivisionCode(division),
                List.of(records).stream()
                        .map(record -> new Named(CertifiedByHand.VOLUNTEER, record))
                        .toList(),
                verdict,
                REASON);
    }

    private static DecideFinding dismiss() {
        return decide(ID, RULE, "350200", FindingVerdict.DISMISSED, ONE, OTHER);
    }

    private static FindingDecided decided(FindingVerdict verdict) {
        return new FindingDecided(ID, RULE, List.of(ONE, OTHER), verdict, REASON);
    }

    private static Map<String, ?> by(String subject) {
        return Envelope.user(subject).asMetaData();
    }

    private void refuses(DecideFinding command, String subject, Problem problem) {
        fixture.givenNoPriorActivity()
                .when(command, by(subject))
                .expectException(because(problem))
                .expectNoEvents();
    }

    @Test
    void isDecidedOnByWhoScrutinisesThere() {
        fixture.givenNoPriorActivity().when(dismiss(), by("officer")).expectEvents(decided(FindingVerdict.DISMISSED));
        fixture.given(decided(FindingVerdict.DISMISSED))
                .when(dismiss(), by("officer"))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        assertThat(dismiss().requirement())
                .isEqualTo(new Requirement.Reaching(Power.SCRUTINISE, Remit.in(new DivisionCode("350200"))));
    }

    @Test
    void looksOnceAtTheLogOfAVolunteerHoweverManyOfTheirRecordsItNames() {
        fixture.givenNoPriorActivity().when(dismiss(), by("officer")).expectSuccessfulHandlerExecution();

        assertThat(certified.looks).isEqualTo(1);
    }

    @Test
    void isDecidedOnAnew() {
        fixture.given(decided(FindingVerdict.DISMISSED))
                .when(decide(ID, RULE, "350200", FindingVerdict.CONFIRMED, ONE, OTHER), by("officer"))
                .expectEvents(decided(FindingVerdict.CONFIRMED));
    }

    @Test
    void isOfTheRecordsThatItNames() {
        refuses(decide(ID, RULE, "350200", FindingVerdict.DISMISSED, ONE), "officer", Problem.FINDING_OF_OTHER_RECORDS);
        assertThat(FindingId.of(RULE, List.of(OTHER, ONE))).isEqualTo(ID);
    }

    @Test
    void isOfRecordsThatThereAre() {
        refuses(
                decide(FindingId.of(RULE, List.of(UNKNOWN)), RULE, "350200", FindingVerdict.DISMISSED, UNKNOWN),
                "officer",
                Problem.UNKNOWN_SERVICE_RECORD);
    }

    @Test
    void isARules() {
        ScrutinyRuleId another = ScrutinyRuleId.from(new UUID(1, 2));

        refuses(
                decide(FindingId.of(another, List.of(ONE)), another, "350200", FindingVerdict.DISMISSED, ONE),
                "officer",
                Problem.UNKNOWN_SCRUTINY_RULE);
    }

    @Test
    void liesInTheDivisionInWhichItIsDecided() {
        refuses(
                decide(ID, RULE, "350203", FindingVerdict.DISMISSED, ONE, OTHER),
                "officer",
                Problem.FINDING_LIES_ELSEWHERE);
    }

    @Test
    void isNotDecidedOnByWhoCertified() {
        refuses(dismiss(), CertifiedByHand.CERTIFIER, Problem.CHECKER_IS_PARTY);
    }
}
