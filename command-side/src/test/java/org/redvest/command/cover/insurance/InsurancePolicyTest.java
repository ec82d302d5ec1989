package org.redvest.command.cover.insurance;

import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.command.RecordInsurancePolicy;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.InsurancePolicyId;

class InsurancePolicyTest {

    private static final InsurancePolicyId ID = InsurancePolicyId.stored("ins-019a9e00-0000-8000-8000-000000000001");
    private static final Instant JUNE = Instant.parse("2026-06-14T16:00:00Z");
    private static final Instant NEXT_JUNE = Instant.parse("2027-06-14T16:00:00Z");

    private final FixtureConfiguration<InsurancePolicy> fixture = new AggregateTestFixture<>(InsurancePolicy.class);

    @Nested
    class RecordsInsurancePolicy {

        @Test
        void withItsPeriodAndSum() {
            fixture.givenNoPriorActivity()
                    .when(recorded(448_000, JUNE, NEXT_JUNE, LocalDate.of(2026, 6, 1)))
                    .expectEvents(event(LocalDate.of(2026, 6, 1)))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void effectiveBeforeItWasSigned() {
            fixture.givenNoPriorActivity()
                    .when(recorded(448_000, JUNE, NEXT_JUNE, LocalDate.of(2026, 7, 5)))
                    .expectEvents(event(LocalDate.of(2026, 7, 5)));
        }

        @Test
        void withoutADateOfSignature() {
            fixture.givenNoPriorActivity()
                    .when(recorded(448_000, JUNE, NEXT_JUNE, null))
                    .expectEvents(event(null));
        }

        @Test
        void once() {
            fixture.given(event(null))
                    .when(recorded(500_000, JUNE, NEXT_JUNE, null))
                    .expectException(because(Problem.INSURANCE_POLICY_ALREADY_RECORDED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, Long.MIN_VALUE})
        void butNotForNothing(long sum) {
            fixture.givenNoPriorActivity()
                    .when(recorded(sum, JUNE, NEXT_JUNE, null))
                    .expectException(because(Problem.AMOUNT_NOT_POSITIVE))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({"2026-06-14T16:00:00Z", "2026-06-14T15:59:59Z"})
        void butNotForAPeriodThatIsEmptyOrReversed(Instant until) {
            fixture.givenNoPriorActivity()
                    .when(recorded(448_000, JUNE, until, null))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }
    }

    private static RecordInsurancePolicy recorded(long sum, Instant from, Instant until, @Nullable LocalDate signedOn) {
        return new RecordInsurancePolicy(
                ID, new Text("中国人寿厦门分公司"), new Text("P2026-3502-0001"), sum, from, until, signedOn);
    }

    private static InsurancePolicyRecorded event(@Nullable LocalDate signedOn) {
        return new InsurancePolicyRecorded(
                ID, new Text("中国人寿厦门分公司"), new Text("P2026-3502-0001"), 448_000, JUNE, NEXT_JUNE, signedOn);
    }
}
