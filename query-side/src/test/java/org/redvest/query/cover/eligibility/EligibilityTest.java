package org.redvest.query.cover.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.policy;
import static org.redvest.query.Facts.registered;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Text;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.cover.eligibility.query.InsuredList.Insured;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.redvest.query.platform.asking.Times;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Xiamen's own story: insured for the first time from 15 June 2017 on, by a policy signed later (invariants 70 to 73). */
// in a ledger of its own: it counts everybody who is insured at an instant
@TestPropertySource(properties = "redvest.test.ledger=eligibility")
@QuerySideTest
class EligibilityTest {

    private static final String ADDRESS = "/api/v1/insurance/eligibility?volunteerId={volunteer}&at={at}";
    private static final String LIST = "/api/v1/insurance/insured";

    private static final Instant REGISTERED_AT = Instant.parse("2017-06-20T01:02:03.456Z");
    private static final Instant RECORDED_AT = Instant.parse("2017-08-01T00:00:00Z");

    private final InsurancePolicyRecorded first = policy("PICC-2017", "2017-06-14T16:00:00Z", "2018-06-14T16:00:00Z");
    private final InsurancePolicyRecorded second = new InsurancePolicyRecorded(
            InsurancePolicyId.from(new UUID(0, 2018)),
            new Text("平安财险"),
            new Text("PA-'18"),
            600_000,
            Instant.parse("2018-05-31T16:00:00Z"),
            Instant.parse("2019-05-31T16:00:00Z"),
            LocalDate.of(2018, 7, 1));
    private final VolunteerId early = newVolunteer();
    private final VolunteerId late = newVolunteer();
    private final List<VolunteerId> others = new ArrayList<>();

    private final Ledger ledger;
    private final Reader reader;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    EligibilityTest(Ledger ledger, Reader reader, JsonMapper json, JdbcClient jdbc) {
        this.ledger = ledger;
        this.reader = reader;
        this.json = json;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void insure() {
        ledger.record(Instant.parse("2016-01-01T00:00:00Z"), registered(early, "上**秀", HONGSHAN));
        ledger.record(REGISTERED_AT, registered(late, "张*", HONGSHAN));
        for (int i = 0; i < 5; i++) {
            VolunteerId other = newVolunteer();
            others.add(other);
            ledger.record(REGISTERED_AT, registered(other, HONGSHAN));
        }
        ledger.record(RECORDED_AT, first);
        ledger.record(RECORDED_AT, second);
    }

    private Eligibility at(VolunteerId volunteer, String instant) {
        return reader.ask(Eligibility.class, ADDRESS, volunteer, instant);
    }

    @Nested
    class AnInstant {

        @ParameterizedTest
        @CsvSource({
            "2017-06-14T15:59:59.999999999Z, false",
            "2017-06-14T16:00:00Z, true", // 15 June in China begins
            "2017-06-15T00:00:00+08:00, true",
            "2018-01-01T00:00:00Z, true",
            "2019-05-31T15:59:59.999999Z, true",
            "2019-05-31T16:00:00Z, false", // the policy is over
            "2019-06-01T00:00:00+08:00, false"
        })
        void isCoveredFromTheFirstOneOnAndNotAtTheLast(String instant, boolean insured) {
            Eligibility answer = at(early, instant);

            assertThat(answer.insured()).isEqualTo(insured);
            assertThat(answer.reasons())
                    .containsExactly(Reason.REGISTERED, insured ? Reason.POLICY_IN_FORCE : Reason.NO_POLICY_IN_FORCE);
        }

        @ParameterizedTest
        @CsvSource({
            "2017-06-20T01:02:03.455999Z, false, NOT_YET_REGISTERED",
            "2017-06-20T01:02:03.456Z, true, REGISTERED"
        })
        void isCoveredFromTheRegistrationOn(String instant, boolean insured, Reason reason) {
            Eligibility answer = at(late, instant);

            assertThat(answer.insured()).isEqualTo(insured);
            assertThat(answer.reasons()).containsExactly(reason, Reason.POLICY_IN_FORCE);
        }

        @Test
        void beforeEverythingGivesBothReasons() {
            assertThat(at(late, "2015-01-01T00:00:00Z").reasons())
                    .containsExactly(Reason.NOT_YET_REGISTERED, Reason.NO_POLICY_IN_FORCE);
        }

        @Test
        void underTwoPoliciesShowsBothAndMergesNothing() {
            Eligibility answer = at(early, "2018-06-10T00:00:00Z");

            assertThat(answer.insured()).isTrue();
            assertThat(answer.policies())
                    .containsExactly(
                            new InsurancePolicyView(
                                    first.insurancePolicyId(),
                                    "人保财险厦门市分公司",
                                    "PICC-2017",
                                    500_000,
                                    first.from(),
                                    first.until(),
                                    null,
                                    RECORDED_AT,
                                    usual(first)),
                            new InsurancePolicyView(
                                    second.insurancePolicyId(),
                                    "平安财险",
                                    "PA-'18",
                                    600_000,
                                    second.from(),
                                    second.until(),
                                    LocalDate.of(2018, 7, 1),
                                    RECORDED_AT,
                                    usual(second)));
        }

        private InsurancePolicyView.Terms usual(InsurancePolicyRecorded policy) {
            return new InsurancePolicyView.Terms(0, policy.from(), null, InsuranceTerms.usual(policy.insurer()));
        }

        @Test
        void knowsAPolicyThatARebuildFoundBeforeTheNewest() {
            String covered = "2017-12-01T00:00:00Z";
            assertThat(at(early, covered).insured()).isTrue();

            jdbc.sql(
                            "CREATE TABLE query.passed_over_policy AS SELECT * FROM query.insurance_policy WHERE valid_from = ?")
                    .param(Times.parameter(first.from()))
                    .update();
            jdbc.sql("DELETE FROM query.insurance_policy WHERE valid_from = ?")
                    .param(Times.parameter(first.from()))
                    .update();
            @Nullable Boolean insuredMeanwhile;
            try {
                insuredMeanwhile = at(early, covered).insured();
            } finally {
                jdbc.sql("INSERT INTO query.insurance_policy SELECT * FROM query.passed_over_policy")
                        .update();
                jdbc.sql("DROP TABLE query.passed_over_policy").update();
            }
            assertThat(insuredMeanwhile).isFalse();
            assertThat(at(early, covered).insured()).isTrue();
        }

        @Test
        void isAnsweredWithThePositionThatTheAnswerRestsOn() {
            assertThat(at(early, "2018-01-01T00:00:00Z").position()).isEqualTo(ledger.head());
        }

        @Test
        void isNowWhereNobodySays() {
            Eligibility answer =
                    reader.ask(Eligibility.class, "/api/v1/insurance/eligibility?volunteerId={volunteer}", early);

            assertThat(answer.at()).isAfter(Instant.parse("2025-01-01T00:00:00Z"));
            assertThat(answer.insured()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"2017-06-19T23:59:59.999Z, true, REGISTERED", "2017-06-20T00:00:00Z, false, ERASED"})
        void isCoveredUntilTheErasure(String instant, boolean insured, Reason reason) {
            VolunteerId volunteer = newVolunteer();
            // before the first policy of the others' lists, so that no list knows them
            ledger.record(Instant.parse("2017-06-01T00:00:00Z"), registered(volunteer, "张*", HONGSHAN));
            ledger.record(Instant.parse("2017-06-20T00:00:00Z"), new VolunteerErased(volunteer));

            Eligibility answer = at(volunteer, instant);

            assertThat(answer.insured()).isEqualTo(insured);
            assertThat(answer.reasons()).containsExactly(reason, Reason.POLICY_IN_FORCE);
            assertThat(reader.get(LIST + "?at={at}", "2017-06-19T12:00:00Z").body())
                    .contains(volunteer.value(), "已注销");
            assertThat(reader.get(LIST + "?at={at}", "2017-06-20T00:00:00Z").body())
                    .doesNotContain(volunteer.value());
        }

        @ParameterizedTest
        @CsvSource({
            "2017-06-16T00:59:59.999Z, true, REGISTERED",
            "2017-06-16T01:00:00Z, false, BANNED",
            "2017-06-17T00:59:59.999Z, false, BANNED",
            "2017-06-17T01:00:00Z, true, REGISTERED"
        })
        void isNotCoveredWhileTheVolunteerIsBanned(String instant, boolean insured, Reason reason) {
            VolunteerId volunteer = newVolunteer();
            ledger.record(Instant.parse("2017-06-01T00:00:00Z"), registered(volunteer, "张*", HONGSHAN));
            ledger.record(
                    Instant.parse("2017-06-16T01:00:00Z"), new VolunteerBanned(volunteer, new Text("厦文明办〔2017〕1号")));
            ledger.record(Instant.parse("2017-06-17T01:00:00Z"), new BanLifted(volunteer, new Text("厦文明办〔2017〕2号")));

            Eligibility answer = at(volunteer, instant);

            assertThat(answer.insured()).isEqualTo(insured);
            assertThat(answer.reasons()).containsExactly(reason, Reason.POLICY_IN_FORCE);
            assertThat(reader.get(LIST + "?at={at}", instant).body().contains(volunteer.value()))
                    .isEqualTo(insured);
            ledger.record(Instant.parse("2017-06-19T00:00:00Z"), new VolunteerErased(volunteer));
        }

        @Test
        void isCoveredFromWhenTheRegistrationTakesEffect() {
            VolunteerId volunteer = newVolunteer();
            VolunteerRegistered entered =
                    registered(volunteer, "张*", HONGSHAN, admission(RegistrationState.UNCONFIRMED));
            ledger.record(Instant.parse("2017-06-01T00:00:00Z"), entered);

            Eligibility before = at(volunteer, "2017-06-16T00:00:00Z");
            ledger.record(Instant.parse("2017-06-17T00:00:00Z"), entered.takingEffect());

            assertThat(before.insured()).isFalse();
            assertThat(before.reasons()).containsExactly(Reason.NOT_IN_EFFECT);
            assertThat(at(volunteer, "2017-06-16T23:59:59Z").reasons())
                    .containsExactly(Reason.NOT_YET_REGISTERED, Reason.POLICY_IN_FORCE);
            assertThat(at(volunteer, "2017-06-17T00:00:00Z").insured()).isTrue();
            ledger.record(Instant.parse("2017-06-19T00:00:00Z"), new VolunteerErased(volunteer));
        }

        @Test
        void isNotToldOfWhoDidNotAgreeToThat() {
            VolunteerId volunteer = newVolunteer();
            ledger.record(Instant.parse("2017-06-01T00:00:00Z"), registered(volunteer, "张*", HONGSHAN));
            ledger.record(
                    Instant.parse("2017-06-16T00:00:00Z"), new ConsentWithdrawn(volunteer, ConsentPurpose.INSURER));
            ledger.record(
                    Instant.parse("2017-06-18T00:00:00Z"),
                    new ConsentGiven(
                            volunteer,
                            ConsentPurpose.INSURER,
                            new ConsentEvidence(ConsentForm.ONLINE, LocalDate.of(2017, 6, 18), null)));

            Eligibility between = at(volunteer, "2017-06-17T00:00:00Z");

            assertThat(between.insured()).isNull();
            assertThat(between.reasons()).containsExactly(Reason.NO_CONSENT);
            assertThat(between.policies()).isEmpty();
            // what was told before the withdrawal stands (PIPL Art. 15)
            assertThat(at(volunteer, "2017-06-15T23:59:59Z").insured()).isTrue();
            assertThat(at(volunteer, "2017-06-18T00:00:00Z").insured()).isTrue();
            assertThat(listAt("2017-06-15T23:59:59Z")).contains(volunteer.value());
            assertThat(listAt("2017-06-17T00:00:00Z")).doesNotContain(volunteer.value());
            assertThat(listAt("2017-06-18T00:00:00Z")).contains(volunteer.value());
            ledger.record(Instant.parse("2017-06-19T00:00:00Z"), new VolunteerErased(volunteer));
        }

        private String listAt(String instant) {
            return reader.get(LIST + "?at={at}", instant).body();
        }

        @Test
        void isRefusedForSomebodyUnknown() {
            assertThat(reader.get(ADDRESS, newVolunteer(), "2018-01-01T00:00:00Z")
                            .problem())
                    .isEqualTo("404 UNKNOWN_VOLUNTEER");
            assertThat(reader.get(ADDRESS, "沈奕瑄", "2018-01-01T00:00:00Z").problem())
                    .isEqualTo("404 UNKNOWN_VOLUNTEER");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2018-01-01", "2018-01-01T00:00:00", "now", "1514764800", "2018-02-30T00:00:00Z"})
        void isRefusedWhereItIsNone(String at) {
            assertThat(reader.get(ADDRESS, early, at).problem()).isEqualTo("400 INVALID_FIELD");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
        void neverBreaksTheDatabase(String at) {
            assertThat(reader.get(ADDRESS, early, at).status()).isLessThan(500);
        }

        @Test
        void saysHowToWriteAnOffsetWhosePlusCameAsABlank() {
            Answer answer = reader.get(
                    URI.create("/api/v1/insurance/eligibility?volunteerId=" + early + "&at=2017-06-15T00:00:00+08:00"));

            assertThat(answer.problem()).isEqualTo("400 INVALID_FIELD");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("TIME_INVALID");
            assertThat(answer.json().at("/errors/0/message").asString()).contains("%2B08:00");
        }

        @Test
        void needsAVolunteer() {
            assertThat(reader.get("/api/v1/insurance/eligibility").problem()).isEqualTo("400 INVALID_FIELD");
        }
    }

    @Nested
    class TheListOfTheInsured {

        private static final String AT = "2017-12-31T00:00:00Z";

        @Test
        void isAPageAsJson() {
            InsuredList list = reader.ask(InsuredList.class, LIST + "?at={at}", AT);

            assertThat(list.total()).isEqualTo(7);
            assertThat(list.policies())
                    .extracting(InsurancePolicyView::policyNumber)
                    .containsExactly("PICC-2017");
            assertThat(list.insured())
                    .hasSize(7)
                    .startsWith(
                            new Insured(early, "上**秀", HONGSHAN, Instant.parse("2016-01-01T00:00:00Z")),
                            new Insured(late, "张*", HONGSHAN, REGISTERED_AT));
            assertThat(list.nextCursor()).isNull();
            assertThat(list.position()).isEqualTo(ledger.head());
        }

        @Test
        void goesOnFromPageToPageWithoutLossOrRepetition() {
            List<VolunteerId> seen = new ArrayList<>();
            InsuredList page = reader.ask(InsuredList.class, LIST + "?limit=3&at={at}", AT);
            assertThat(page.total()).isEqualTo(7);
            page.insured().forEach(insured -> seen.add(insured.volunteerId()));
            while (page.nextCursor() != null) {
                page = reader.ask(InsuredList.class, LIST + "?limit=3&at={at}&cursor={cursor}", AT, page.nextCursor());
                assertThat(page.total()).isNull();
                page.insured().forEach(insured -> seen.add(insured.volunteerId()));
            }

            assertThat(seen).hasSize(7).startsWith(early, late).containsAll(others);
            assertThat(seen).extracting(VolunteerId::value).isSorted().doesNotHaveDuplicates();
        }

        @Test
        void isEmptyWhereNoPolicyIsInForce() {
            InsuredList list = reader.ask(InsuredList.class, LIST + "?at=2016-06-01T00:00:00Z");

            assertThat(list.total()).isZero();
            assertThat(list.policies()).isEmpty();
            assertThat(list.insured()).isEmpty();
        }

        @Test
        void leavesOutWhoWasNotYetRegistered() {
            assertThat(reader.ask(InsuredList.class, LIST + "?at=2017-06-15T00:00:00Z")
                            .insured())
                    .extracting(Insured::volunteerId)
                    .containsExactly(early);
        }

        @Test
        void comesWholeAsCsv() {
            Answer answer =
                    reader.get(Map.of(HttpHeaders.ACCEPT, "text/csv"), LIST + "?at={at}", "2018-06-10T00:00:00Z");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/csv;charset=UTF-8");
            assertThat(answer.headers().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .contains("insured.csv");
            assertThat(answer.body().lines())
                    .hasSize(8)
                    .startsWith(
                            "volunteerId,volunteer,residence,registeredAt,policies",
                            early + ",上**秀," + HONGSHAN + ",2016-01-01T00:00:00Z,PICC-2017;PA-'18",
                            late + ",张*," + HONGSHAN + ",2017-06-20T01:02:03.456Z,PICC-2017;PA-'18");
        }

        @Test
        void comesWholeAsOneJsonForEachLine() {
            Answer answer = reader.get(Map.of(HttpHeaders.ACCEPT, "application/x-ndjson"), LIST + "?at={at}", AT);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/x-ndjson");
            assertThat(answer.body().lines().map(line -> json.readValue(line, Insured.class)))
                    .hasSize(7)
                    .startsWith(new Insured(early, "上**秀", HONGSHAN, Instant.parse("2016-01-01T00:00:00Z")));
        }

        @Test
        void hasOnlyItsHeaderAsCsvWhereNobodyIsInsured() {
            Answer answer = reader.get(Map.of(HttpHeaders.ACCEPT, "text/csv"), LIST + "?at=2016-06-01T00:00:00Z");

            assertThat(answer.body().lines()).containsExactly("volunteerId,volunteer,residence,registeredAt,policies");
        }

        @Test
        void waitsForAPositionAsAStreamToo() {
            Answer answer = reader.get(
                    Map.of(HttpHeaders.ACCEPT, "text/csv", "Log-Position", String.valueOf(ledger.head())),
                    LIST + "?at={at}",
                    AT);

            assertThat(answer.body().lines()).hasSize(8);
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/pdf", "image/*", "application/xml"})
        void comesInNoOtherForm(String accept) {
            assertThat(reader.get(Map.of(HttpHeaders.ACCEPT, accept), LIST).problem())
                    .isEqualTo("406 NOT_ACCEPTABLE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/csv", "application/x-ndjson", "application/json"})
        void isRefusedAsAProblemInEveryForm(String accept) {
            assertThat(reader.get(Map.of(HttpHeaders.ACCEPT, accept), LIST + "?at=now")
                            .problem())
                    .isEqualTo("400 INVALID_FIELD");
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit=0", "limit=501", "limit=all"})
        void isRefusedWithALimitThatIsNone(String parameter) {
            assertThat(reader.get(LIST + "?" + parameter).problem()).isEqualTo("400 INVALID_FIELD");
        }

        @Test
        void holdsNoClearPersonalData() {
            assertThat(reader.get(LIST + "?at={at}", AT).body()).doesNotContain("v1:");
        }
    }

    @Nested
    class ThePoliciesOnRecord {

        @Test
        void standInTheOrderOfTheirBegin() {
            assertThat(reader.ask(InsurancePolicies.class, "/api/v1/insurance-policies")
                            .insurancePolicies())
                    .extracting(InsurancePolicyView::policyNumber)
                    .containsSubsequence("PICC-2017", "PA-'18");
        }

        @Test
        void areFoundOneByOne() {
            assertThat(reader.ask(
                                    InsurancePolicyView.class,
                                    "/api/v1/insurance-policies/{id}",
                                    second.insurancePolicyId())
                            .signedOn())
                    .isEqualTo("2018-07-01");
        }

        @Test
        void areUnknownOtherwise() {
            assertThat(reader.get("/api/v1/insurance-policies/{id}", new InsurancePolicyId("ins-%"))
                            .problem())
                    .isEqualTo("404 UNKNOWN_INSURANCE_POLICY");
            assertThat(reader.get("/api/v1/insurance-policies/ins-00000000-0000-0000-0000-000000000000")
                            .problem())
                    .isEqualTo("404 UNKNOWN_INSURANCE_POLICY");
        }
    }
}
