package org.redvest.command.cover.insurance;

import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsuredItem;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.cover.insurance.command.AdoptInsuranceTerms;
import org.redvest.api.cover.insurance.command.RecordInsurancePolicy;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
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

    @Nested
    class AdoptsTerms {

        private static final Text PICC = new Text("人保财险厦门市分公司");
        private static final Text PING_AN = new Text("平安产险厦门分公司");

        private static InsuranceTerms terms(
                @Nullable Integer least, @Nullable Integer most, long sum, InsurerShare... shares) {
            InsuranceTerms usual = InsuranceTerms.usual(PICC);
            return new InsuranceTerms(
                    List.of(shares),
                    usual.exposures(),
                    least,
                    most,
                    List.of(new InsuredItem(InsuredRisk.MEDICAL, sum)),
                    usual.territory(),
                    usual.onDispatch(),
                    usual.travelMinutes(),
                    usual.lateEvidenceHours());
        }

        private static InsuranceTerms shared() {
            return terms(14, 75, 20_000, new InsurerShare(PICC, 600), new InsurerShare(PING_AN, 400));
        }

        @Test
        void oneVersionAfterTheOther() {
            fixture.given(event(null), new InsuranceTermsAdopted(ID, 1, JUNE, InsuranceTerms.usual(PICC)))
                    .when(new AdoptInsuranceTerms(ID, JUNE, shared()))
                    .expectEvents(new InsuranceTermsAdopted(ID, 2, JUNE, shared()))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void theSameOnce() {
            fixture.given(event(null), new InsuranceTermsAdopted(ID, 1, JUNE, shared()))
                    .when(new AdoptInsuranceTerms(ID, JUNE, shared()))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @ParameterizedTest
        @CsvSource({"2026-06-14T15:59:59.999Z", "2027-06-14T16:00:00Z"})
        void withinItsPeriodOnly(Instant from) {
            fixture.given(event(null))
                    .when(new AdoptInsuranceTerms(ID, from, shared()))
                    .expectException(because(Problem.TERMS_OUTSIDE_PERIOD))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({"999, 2", "1000, 1", "1001, -1", "1000, 0"})
        void whoseSharesAreAWhole(int one, int other) {
            refused(
                    Problem.INSURER_SHARES_INVALID,
                    terms(null, null, 1, new InsurerShare(PICC, one), new InsurerShare(PING_AN, other)));
        }

        @Test
        void ofEachInsurerOnce() {
            refused(
                    Problem.INSURER_SHARES_INVALID,
                    terms(null, null, 1, new InsurerShare(PICC, 500), new InsurerShare(PICC, 500)));
        }

        @Test
        void withAgesInTheirOrder() {
            refused(Problem.INSURED_AGES_REVERSED, terms(75, 14, 1, new InsurerShare(PICC, 1_000)));
        }

        @Test
        void thatCoverSomething() {
            InsuranceTerms good = terms(null, null, 1, new InsurerShare(PICC, 1_000));
            refused(
                    Problem.POLICY_CONTRADICTORY,
                    new InsuranceTerms(
                            good.insurers(),
                            List.of(Exposure.TRAVEL_TO, Exposure.TRAVEL_FROM),
                            null,
                            null,
                            good.items(),
                            good.territory(),
                            good.onDispatch(),
                            0,
                            good.lateEvidenceHours()));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1})
        void thatPaySomething(long sum) {
            refused(Problem.AMOUNT_NOT_POSITIVE, terms(null, null, sum, new InsurerShare(PICC, 1_000)));
        }

        private void refused(Problem problem, InsuranceTerms terms) {
            fixture.given(event(null))
                    .when(new AdoptInsuranceTerms(ID, JUNE, terms))
                    .expectException(because(problem))
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
