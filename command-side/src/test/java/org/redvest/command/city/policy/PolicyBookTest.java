package org.redvest.command.city.policy;

import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.command.AdoptPolicy;
import org.redvest.api.city.policy.event.PolicyAdopted;

class PolicyBookTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final FixtureConfiguration<PolicyBook> fixture = new AggregateTestFixture<>(PolicyBook.class);

    @BeforeEach
    void knowsThePolicies() {
        fixture.registerInjectableResource(FoundingPolicies.inForce());
    }

    @Nested
    class AdoptsPolicy {

        @Test
        void asTheFirstOfItsKind() {
            fixture.givenNoPriorActivity()
                    .when(adopt("first", 480))
                    .expectEvents(adopted(1, "first", 480))
                    .expectResultMessagePayload(1);
        }

        @Test
        void asTheNextVersion() {
            fixture.given(adopted(1, "first", 480))
                    .when(adopt("second", 360))
                    .expectEvents(adopted(2, "second", 360))
                    .expectResultMessagePayload(2);
        }

        @Test
        void onceHoweverOftenItIsSent() {
            fixture.given(adopted(1, "first", 480), adopted(2, "second", 360))
                    .when(adopt("first", 480))
                    .expectNoEvents()
                    .expectResultMessagePayload(1);
        }

        @ParameterizedTest
        @CsvSource({
            "DAILY_CAP_MINUTES, 0",
            "DAILY_CAP_MINUTES, 1441",
            "POINTS_PER_HOUR, -1",
            "POINTS_PER_HOUR, 10001",
            "POINTS_MINUTES_STEP, 0",
            "POINTS_MINUTES_STEP, 1441",
            "REDEMPTION_HOLD_DAYS, 0",
            "REDEMPTION_HOLD_DAYS, 367"
        })
        void butNoValueThatItsKindDoesNotAllow(PolicyKind kind, int value) {
            fixture.givenNoPriorActivity()
                    .when(new AdoptPolicy(kind, new Text("first"), value, NEW_YEAR, new Text("a test")))
                    .expectException(because(Problem.POLICY_VALUE_OUT_OF_RANGE))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({
            "DAILY_CAP_MINUTES, 1",
            "DAILY_CAP_MINUTES, 1440",
            "POINTS_PER_HOUR, 0",
            "POINTS_PER_HOUR, 10000",
            "POINTS_MINUTES_STEP, 1440",
            "REDEMPTION_HOLD_DAYS, 366"
        })
        void atTheEdgesOfWhatItsKindAllows(PolicyKind kind, int value) {
            fixture.givenNoPriorActivity()
                    .when(new AdoptPolicy(kind, new Text("first"), value, NEW_YEAR, new Text("a test")))
                    .expectEvents(new PolicyAdopted(kind, 1, new Text("first"), value, NEW_YEAR, new Text("a test")));
        }
    }

    private static AdoptPolicy adopt(String adoptionId, int value) {
        return new AdoptPolicy(PolicyKind.DAILY_CAP_MINUTES, new Text(adoptionId), value, NEW_YEAR, new Text("a test"));
    }

    private static PolicyAdopted adopted(int version, String adoptionId, int value) {
        return new PolicyAdopted(
                PolicyKind.DAILY_CAP_MINUTES, version, new Text(adoptionId), value, NEW_YEAR, new Text("a test"));
    }
}
