package org.redvest.query.cover.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.ClaimStep;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.api.cover.claim.query.ClaimLife;
import org.redvest.api.cover.claim.query.ClaimOverview;
import org.redvest.api.cover.claim.query.ClaimOverview.Sums;
import org.redvest.api.cover.claim.query.ClaimView;
import org.redvest.api.cover.claim.query.ClaimViews;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What claims come to, as in Qingdao: 117 opened, 69 paid, 370,000 yuan; and who reads of them. */
@QuerySideTest
class ClaimsTest {

    private static final String CLAIMS = "/api/v1/insurance-claims";
    private static final String OVERVIEW = CLAIMS + "/overview?policy={policy}";
    private static final Text OCEAN = new Text("青岛海洋财险");
    private static final Text OTHER = new Text("另一家财险");
    private static final Instant FROM = Instant.parse("2019-12-31T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2022-12-31T16:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Ledger ledger;
    private final Reader reader;
    private final InsurancePolicyId policy = InsurancePolicyId.from(UUID.randomUUID());
    private final VolunteerId volunteer = newVolunteer();

    ClaimsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static InsurancePolicyRecorded recorded(InsurancePolicyId policy) {
        return new InsurancePolicyRecorded(policy, OCEAN, new Text("Q-" + policy), 448_000, FROM, UNTIL, null);
    }

    private static ClaimOpened opened(
            InsurancePolicyId policy, String number, VolunteerId by, LocalDate day, String category, String division) {
        Instant at = CivilTime.startOf(day);
        return new ClaimOpened(
                InsuranceClaimId.from(UUID.randomUUID()),
                policy,
                new Text(number),
                by,
                at,
                at,
                InsuredRisk.MEDICAL,
                new Text(category),
                new DivisionCode(division),
                1_000);
    }

    private static ClaimPaid paid(ClaimOpened claim, long amount) {
        return new ClaimPaid(
                claim.claimId(),
                ClaimPaymentId.from(UUID.randomUUID()),
                claim.volunteerId(),
                amount,
                LocalDate.of(2021, 1, 1));
    }

    /** Two of three are of traffic duty, one day after the other; two of three happen in Siming, in one of its communities or not. */
    @BeforeAll
    void qingdao() {
        ledger.record(NOON, registered(volunteer, HONGSHAN), recorded(policy));
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 117; i++) {
            ClaimOpened claim = opened(
                    policy,
                    "QD-" + i,
                    volunteer,
                    FIRST.plusDays(i),
                    i % 3 == 2 ? "洁净家园" : "文明交通",
                    i % 3 == 0 ? HONGSHAN : i % 3 == 1 ? SIMING : HULI_STREET);
            facts.add(claim);
            if (i < 68) {
                facts.add(paid(claim, 5_000));
                facts.add(new ClaimClosed(claim.claimId(), volunteer));
            } else if (i == 68) {
                facts.add(paid(claim, 20_000));
                facts.add(paid(claim, 10_000));
                facts.add(new ClaimReserveChanged(claim.claimId(), volunteer, 400));
                facts.add(new ClaimReserveChanged(claim.claimId(), volunteer, 700));
            } else if (i < 100) {
                facts.add(new ClaimRefused(claim.claimId(), volunteer, new Text("事故发生时未在服务")));
            }
        }
        ledger.record(NOON, facts.toArray());
    }

    private ClaimOverview overview(String more, Object... variables) {
        List<Object> all = new ArrayList<>(List.of(policy));
        all.addAll(List.of(variables));
        return reader.ask(ClaimOverview.class, OVERVIEW + more, all.toArray());
    }

    @Test
    void comeTo117OpenedAnd69PaidWith370000Yuan() {
        ClaimOverview all = overview("");

        assertThat(all.total()).isEqualTo(new Sums(117, 69, 31, 18, 370_000, 17_700));
        assertThat(all.lines())
                .extracting(ClaimOverview.Line::key, line -> line.sums().opened(), line -> line.sums()
                        .paidYuan())
                .containsExactly(tuple("文明交通", 78L, 230_000L), tuple("洁净家园", 39L, 140_000L));
        assertThat(all.position()).isEqualTo(ledger.head());
    }

    @Test
    void areToldApartByDistrict() {
        ClaimOverview districts = overview("&by=DIVISION");

        assertThat(districts.lines()).extracting(ClaimOverview.Line::key).containsExactly(SIMING, "350206");
        assertThat(districts.lines()).extracting(ClaimOverview.Line::name).containsExactly("思明区", "湖里区");
        assertThat(districts.lines()).extracting(line -> line.sums().opened()).containsExactly(78L, 39L);
        assertThat(districts.total()).isEqualTo(overview("").total());
    }

    @Test
    void areOfTheDaysOfTheirAccidents() {
        assertThat(overview("&from={from}&to={to}", "2020-01-01", "2020-01-10").total())
                .isEqualTo(new Sums(10, 10, 0, 0, 50_000, 0));
        assertThat(overview("&from={from}", "2020-04-26").total().opened()).isEqualTo(1);
        assertThat(overview("&to={to}", "2019-12-31").lines()).isEmpty();
        assertThat(reader.get(OVERVIEW + "&from=2020-02-01&to=2020-01-31", policy)
                        .problem())
                .isEqualTo("422 WINDOW_REVERSED");
        assertThat(reader.get(OVERVIEW + "&by=COLOUR", policy).status()).isEqualTo(400);
        assertThat(reader.get(OVERVIEW, InsurancePolicyId.from(new UUID(9, 9))).problem())
                .isEqualTo("404 UNKNOWN_INSURANCE_POLICY");
    }

    @Test
    void areListedInPages() {
        ClaimViews first = reader.ask(ClaimViews.class, CLAIMS + "?policy={policy}&limit=100", policy);
        ClaimViews rest = reader.ask(
                ClaimViews.class,
                CLAIMS + "?policy={policy}&limit=100&cursor={cursor}",
                policy,
                String.valueOf(first.nextCursor()));

        assertThat(first.claims()).hasSize(100).first().satisfies(claim -> {
            assertThat(claim.claimNumber()).isEqualTo("QD-116");
            assertThat(claim.volunteer()).isEqualTo("沈*瑄");
            assertThat(claim.state()).isEqualTo(ClaimState.OPEN);
            assertThat(claim.reserveYuan()).isEqualTo(1_000);
            assertThat(claim.risk()).isEqualTo(InsuredRisk.MEDICAL);
        });
        assertThat(rest.claims()).hasSize(17);
        assertThat(rest.nextCursor()).isNull();
        assertThat(reader.ask(ClaimViews.class, CLAIMS + "?policy={policy}&state=REFUSED&limit=500", policy)
                        .claims())
                .hasSize(31)
                .allSatisfy(claim -> assertThat(claim.reserveYuan()).isZero());
    }

    private ClaimView claim(String number) {
        return reader.ask(ClaimViews.class, CLAIMS + "?policy={policy}&limit=500", policy).claims().stream()
                .filter(each -> number.equals(each.claimNumber()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areReadWithTheirSteps() {
        ClaimLife life =
                reader.ask(ClaimLife.class, CLAIMS + "/{claim}", claim("QD-68").claimId());

        assertThat(life.claim().paidYuan()).isEqualTo(30_000);
        assertThat(life.claim().reserveYuan()).isEqualTo(700);
        assertThat(life.steps())
                .extracting(ClaimLife.Step::step, ClaimLife.Step::amountYuan)
                .containsExactly(
                        tuple(ClaimStep.PAID, 20_000L),
                        tuple(ClaimStep.PAID, 10_000L),
                        tuple(ClaimStep.RESERVE_CHANGED, 400L),
                        tuple(ClaimStep.RESERVE_CHANGED, 700L));
        assertThat(reader.get(CLAIMS + "/{claim}", InsuranceClaimId.from(new UUID(9, 9)))
                        .problem())
                .isEqualTo("404 UNKNOWN_INSURANCE_CLAIM");
    }

    private static String tokenOf(Text insurer) {
        return TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("somebody of " + insurer, Role.INSURER)
                        .claim("insurer", insurer.value())
                        .build());
    }

    @Test
    void areReadByTheInsurerThatBoreThePolicyWhenItHappened() {
        InsurancePolicyId handedOn = InsurancePolicyId.from(UUID.randomUUID());
        ClaimOpened opened = opened(handedOn, "H-1", volunteer, FIRST, "文明交通", HAICANG);
        String list = CLAIMS + "?policy={policy}";
        ledger.record(NOON, recorded(handedOn), opened);

        assertThat(reader.getAs(tokenOf(OCEAN), list, handedOn)
                        .as(ClaimViews.class)
                        .claims())
                .hasSize(1);
        assertThat(reader.getAs(tokenOf(OTHER), list, handedOn).problem()).isEqualTo("403 POLICY_OF_ANOTHER_INSURER");

        ledger.record(NOON, new InsuranceTermsAdopted(handedOn, 1, FROM, InsuranceTerms.usual(OTHER)));

        assertThat(reader.getAs(tokenOf(OCEAN), list, handedOn).problem()).isEqualTo("403 POLICY_OF_ANOTHER_INSURER");
        assertThat(reader.getAs(tokenOf(OCEAN), OVERVIEW, handedOn).problem())
                .isEqualTo("403 POLICY_OF_ANOTHER_INSURER");
        assertThat(reader.getAs(tokenOf(OCEAN), CLAIMS + "/{claim}", opened.claimId())
                        .problem())
                .isEqualTo("403 POLICY_OF_ANOTHER_INSURER");
        assertThat(reader.getAs(tokenOf(OTHER), CLAIMS + "/{claim}", opened.claimId())
                        .as(ClaimLife.class)
                        .claim()
                        .claimNumber())
                .isEqualTo("H-1");
        assertThat(reader.getAs(tokenOf(OTHER), CLAIMS + "?limit=500")
                        .as(ClaimViews.class)
                        .claims())
                .extracting(ClaimView::insurancePolicyId)
                .containsExactly(handedOn);
        assertThat(reader.getAs(tokenOf(OTHER), CLAIMS + "/overview")
                        .as(ClaimOverview.class)
                        .total()
                        .opened())
                .isEqualTo(1);

        ledger.record(
                NOON,
                new InsuranceTermsAdopted(
                        handedOn, 2, opened.accidentAt().plusSeconds(1), InsuranceTerms.usual(OCEAN)));

        assertThat(reader.getAs(tokenOf(OTHER), CLAIMS + "/{claim}", opened.claimId())
                        .as(ClaimLife.class)
                        .claim()
                        .claimNumber())
                .isEqualTo("H-1");
        assertThat(reader.getAs(tokenOf(OCEAN), CLAIMS + "/{claim}", opened.claimId())
                        .problem())
                .isEqualTo("403 POLICY_OF_ANOTHER_INSURER");
        assertThat(reader.getAs(tokenOf(OCEAN), list, handedOn)
                        .as(ClaimViews.class)
                        .claims())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIMS, CLAIMS + "/overview", CLAIMS + "/clm-018f0000-0000-7000-8000-000000000001"})
    void areReadByNobodyElse(String address) {
        assertThat(reader.getAs(TestIssuer.shared().token("nameless", Role.INSURER), address)
                        .problem())
                .isEqualTo("403 INSURER_NOT_NAMED");
        assertThat(reader.getAs(TestIssuer.shared().token("a volunteer", Role.VOLUNTEER), address)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(reader.getAsNobody(address).problem()).isEqualTo("401 SIGN_IN_REQUIRED");
    }

    @Test
    void areCountedForTheDistrictsOfficersToo() {
        String officer = TestIssuer.shared().token("a district's", Role.DISTRICT_OFFICER);

        assertThat(reader.getAs(officer, OVERVIEW, policy)
                        .as(ClaimOverview.class)
                        .total()
                        .opened())
                .isEqualTo(117);
        assertThat(reader.getAs(officer, CLAIMS).problem()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void tellNothingOfWhoWasErasedButWhatCounts() {
        VolunteerId gone = newVolunteer();
        InsurancePolicyId other = InsurancePolicyId.from(UUID.randomUUID());
        ClaimOpened opened = opened(other, "GONE-1", gone, FIRST, "文明交通", HONGSHAN);
        ledger.record(
                NOON,
                registered(gone, "张*", HONGSHAN),
                recorded(other),
                opened,
                new ClaimRefused(opened.claimId(), gone, new Text("伤情不符")),
                new VolunteerErased(gone));

        Reader.Answer answer = reader.get(CLAIMS + "/{claim}", opened.claimId());

        assertThat(answer.body()).doesNotContain("GONE-1", "伤情不符", "MEDICAL", "张");
        ClaimView claim = answer.as(ClaimLife.class).claim();
        assertThat(claim.volunteer()).isEqualTo("已注销");
        assertThat(claim.risk()).isNull();
        assertThat(reader.ask(ClaimOverview.class, OVERVIEW, other).total()).isEqualTo(new Sums(1, 0, 1, 0, 0, 0));
    }
}
