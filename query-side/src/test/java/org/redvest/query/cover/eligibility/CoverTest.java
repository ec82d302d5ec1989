package org.redvest.query.cover.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.cover.eligibility.query.Eligibility.CoverReason;
import org.redvest.api.cover.eligibility.query.Eligibility.Decision;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.Eligibility.EvidenceKind;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;

/** A shift from nine to eleven, as terms count it. */
class CoverTest {

    private static final Instant NINE = Instant.parse("2026-03-07T01:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-07T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T00:00:00Z, EXPOSED TRAVEL_WINDOW",
        "2026-03-06T23:59:59.999Z, NOT_EXPOSED",
        "2026-03-07T00:59:59.999Z, EXPOSED TRAVEL_WINDOW",
        "2026-03-07T01:00:00Z, EXPOSED",
        "2026-03-07T02:59:59.999Z, EXPOSED",
        "2026-03-07T03:00:00Z, EXPOSED TRAVEL_WINDOW",
        "2026-03-07T03:59:59.999Z, EXPOSED TRAVEL_WINDOW",
        "2026-03-07T04:00:00Z, NOT_EXPOSED"
    })
    void coversTheServiceAndAnHourOfTheWay(Instant at, String reasons) {
        Decision decision = new Cover(at, at, null).decision(policy(terms(null, null)), List.of(place()));

        assertThat(decision.reasons()).containsExactly(these(reasons));
        assertThat(decision.covered()).isEqualTo(!reasons.equals("NOT_EXPOSED"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 8, true, EXPOSED",
                "14, -, 13, false, EXPOSED TOO_YOUNG",
                "14, -, 14, true, EXPOSED",
                "-, 75, 75, true, EXPOSED",
                "-, 75, 76, false, EXPOSED TOO_OLD",
                "18, -, -, -, EXPOSED AGE_NOT_KNOWN"
            })
    void asksForAnAgeWhereTheTermsDo(
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Integer age,
            @Nullable Boolean covered,
            String reasons) {
        Decision decision = new Cover(NINE, NINE, age).decision(policy(terms(least, most)), List.of(place()));

        assertThat(decision.covered()).isEqualTo(covered);
        assertThat(decision.reasons()).containsExactly(these(reasons));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T01:00:00Z, 2026-03-09T01:00:00Z, EXPOSED LATE_EVIDENCE",
        "2026-03-07T01:00:00Z, 2026-03-09T01:00:00.001Z, LATE_EVIDENCE_REFUSED",
        "2026-03-20T01:00:00Z, 2026-03-22T01:00:00Z, EXPOSED LATE_EVIDENCE",
        "2026-03-20T01:00:00Z, 2026-03-22T01:00:00.001Z, LATE_EVIDENCE_REFUSED"
    })
    void takesEvidenceWithinTwoDaysAfterItWasLearntWhatHappened(Instant learned, Instant recorded, String reasons) {
        Evidence late = new Evidence(
                EvidenceKind.SERVICE_RECORD,
                7,
                recorded,
                true,
                Exposure.SERVICE,
                NINE,
                ELEVEN,
                "350203001001",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);

        assertThat(new Cover(NINE, learned, null)
                        .decision(policy(terms(null, null)), List.of(late))
                        .reasons())
                .containsExactly(these(reasons));
    }

    @Test
    void coversNothingOfAProjectThatWasPublishedAfterwardsOrNever() {
        assertThat(decided(published(NINE.plusMillis(1)))).containsExactly(CoverReason.PROJECT_PUBLISHED_LATE);
        assertThat(decided(published(NINE))).containsExactly(CoverReason.EXPOSED);
        assertThat(decided(published(null))).containsExactly(CoverReason.PROJECT_NOT_PUBLISHED);
    }

    private static List<CoverReason> decided(Evidence evidence) {
        return new Cover(NINE, NINE, null)
                .decision(policy(terms(null, null)), List.of(evidence))
                .reasons();
    }

    @Test
    void countsTheBestOfWhatIsOnRecord() {
        assertThat(new Cover(NINE, NINE, null)
                        .decision(policy(terms(null, null)), List.of(published(null), place()))
                        .covered())
                .isTrue();
    }

    @Test
    void coversWhatItsTermsNameAndWhere() {
        InsuranceTerms usual = terms(null, null);
        InsuranceTerms drillsInHuli = new InsuranceTerms(
                usual.insurers(),
                List.of(Exposure.DRILL),
                null,
                null,
                List.of(),
                List.of(new DivisionCode("350206")),
                true,
                0,
                48);
        InsuranceTerms inHuli = new InsuranceTerms(
                usual.insurers(),
                usual.exposures(),
                null,
                null,
                List.of(),
                List.of(new DivisionCode("350206")),
                true,
                0,
                48);
        Cover cover = new Cover(NINE, NINE, null);

        assertThat(cover.decision(policy(drillsInHuli), List.of(place())).reasons())
                .containsExactly(CoverReason.EXPOSURE_NOT_COVERED);
        assertThat(cover.decision(policy(inHuli), List.of(place())).reasons())
                .containsExactly(CoverReason.OUTSIDE_TERRITORY);
    }

    @ParameterizedTest
    @CsvSource({
        "350200, EXPOSED",
        "350203, EXPOSED",
        "350203001, EXPOSED",
        "350203001001, EXPOSED",
        "350206, OUTSIDE_TERRITORY",
        "350203001002, OUTSIDE_TERRITORY"
    })
    void coversADivisionWithAllBeneathIt(String territory, CoverReason reason) {
        InsuranceTerms usual = terms(null, null);
        InsuranceTerms within = new InsuranceTerms(
                usual.insurers(),
                usual.exposures(),
                null,
                null,
                List.of(),
                List.of(new DivisionCode(territory)),
                true,
                0,
                48);

        assertThat(new Cover(NINE, NINE, null)
                        .decision(policy(within), List.of(place()))
                        .reasons())
                .containsExactly(reason);
    }

    private static CoverReason[] these(String reasons) {
        return Arrays.stream(reasons.split(" ")).map(CoverReason::valueOf).toArray(CoverReason[]::new);
    }

    private static Evidence place() {
        return published(NINE.minus(Duration.ofDays(7)));
    }

    @Test
    void coversNobodyOfWhomTheOrganiserSaysThatTheyDidNotCome() {
        assertThat(decided(published(NINE, true))).containsExactly(CoverReason.NO_SHOW);
    }

    private static Evidence published(@Nullable Instant published) {
        return published(published, false);
    }

    private static Evidence published(@Nullable Instant published, boolean noShow) {
        return new Evidence(
                EvidenceKind.PLACE,
                5,
                NINE.minus(Duration.ofDays(1)),
                false,
                Exposure.SERVICE,
                NINE,
                ELEVEN,
                "350203001001",
                ProjectId.stored("prj-1"),
                published,
                ShiftId.stored("shf-1"),
                null,
                null,
                null,
                null,
                noShow);
    }

    private static InsuranceTerms terms(@Nullable Integer least, @Nullable Integer most) {
        return new InsuranceTerms(
                List.of(new InsurerShare(new Text("人保财险厦门市分公司"), InsurerShare.WHOLE)),
                Arrays.asList(Exposure.values()),
                least,
                most,
                List.of(),
                List.of(),
                true,
                60,
                48);
    }

    private static InsurancePolicyView policy(InsuranceTerms terms) {
        return new InsurancePolicyView(
                InsurancePolicyId.stored("ins-1"),
                "人保财险厦门市分公司",
                "PICC-2026",
                448_000,
                NINE.minus(Duration.ofDays(30)),
                NINE.plus(Duration.ofDays(30)),
                null,
                NINE.minus(Duration.ofDays(20)),
                new InsurancePolicyView.Terms(1, NINE.minus(Duration.ofDays(30)), NINE, terms));
    }
}
