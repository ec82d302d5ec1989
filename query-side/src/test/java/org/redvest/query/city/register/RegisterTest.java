package org.redvest.query.city.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.registered;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationResumed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.organisation.event.TeamGuided;
import org.redvest.api.city.organisation.event.TeamRegistered;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.api.id.OrganisationId;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class RegisterTest {

    private final Ledger ledger;
    private final Reader reader;

    RegisterTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @Nested
    class AnOrganisation {

        private static final String ADDRESS = "/api/v1/organisations";

        @ParameterizedTest
        @ValueSource(strings = {"11350200MJB007228F", "１１３５０２００mjb007228f"})
        void isFoundByItsCodeHoweverItIsTyped(String code) {
            OrganisationId bureau = OrganisationId.of("11350200MJB007228F");
            if (reader.get(ADDRESS + "/{code}", bureau.code()).status() == 404) {
                ledger.record(NOON, registered(bureau, "厦门市人社局志愿服务队"));
            }

            assertThat(reader.ask(Organisations.Entry.class, ADDRESS + "/{code}", code))
                    .isEqualTo(new Organisations.Entry(
                            bureau.code(),
                            "厦门市人社局志愿服务队",
                            SIMING,
                            null,
                            null,
                            NOON,
                            Organisations.State.ACTIVE,
                            null,
                            null,
                            null));
        }

        @Test
        void isWhatItWasAtTheInstantThatIsAskedAbout() {
            OrganisationId organisation = newOrganisation();
            OrganisationId successor = newOrganisation();
            ledger.record(NOON, registered(organisation, "服务队"), registered(successor, "另一服务队"));
            ledger.record(NOON.plusSeconds(10), new OrganisationSuspended(organisation, new Text("年检未通过")));
            ledger.record(NOON.plusSeconds(20), new OrganisationResumed(organisation, new Text("整改完成")));
            ledger.record(NOON.plusSeconds(30), new OrganisationDissolved(organisation, successor, new Text("合并")));

            assertThat(reader.get(ADDRESS + "/{code}?at={at}", organisation.code(), NOON.minusSeconds(1))
                            .problem())
                    .isEqualTo("404 UNKNOWN_ORGANISATION");
            assertThat(stateAt(organisation, NOON)).isEqualTo("ACTIVE null null");
            assertThat(stateAt(organisation, NOON.plusSeconds(10))).isEqualTo("SUSPENDED 年检未通过 null");
            assertThat(stateAt(organisation, NOON.plusSeconds(20))).isEqualTo("ACTIVE 整改完成 null");
            assertThat(stateAt(organisation, NOON.plusSeconds(30))).isEqualTo("DISSOLVED 合并 " + successor.code());
        }

        private String stateAt(OrganisationId organisation, Instant at) {
            Organisations.Entry entry =
                    reader.ask(Organisations.Entry.class, ADDRESS + "/{code}?at={at}", organisation.code(), at);
            return "%s %s %s".formatted(entry.state(), entry.reason(), entry.successor());
        }

        @Test
        void isATeamUnderWhoeverGuidesItThen() {
            OrganisationId first = newOrganisation();
            OrganisationId second = newOrganisation();
            Text name = new Text("邻里守望队");
            OrganisationId team = OrganisationId.ofTeam(first, name, new DivisionCode(SIMING));
            ledger.record(
                    NOON,
                    registered(first, "某局"),
                    registered(second, "另一局"),
                    new TeamRegistered(team, TeamOrigin.GUIDED, name, new DivisionCode(SIMING), first));
            ledger.record(NOON.plusSeconds(10), new TeamGuided(team, second, new Text("划转")));

            assertThat(guideAt(team, NOON)).isEqualTo(first.code());
            assertThat(guideAt(team, NOON.plusSeconds(10))).isEqualTo(second.code());
        }

        private @Nullable String guideAt(OrganisationId team, Instant at) {
            Organisations.Entry entry =
                    reader.ask(Organisations.Entry.class, ADDRESS + "/{code}?at={at}", team.code(), at);
            assertThat(entry.origin()).isEqualTo(TeamOrigin.GUIDED);
            return entry.guidedBy();
        }

        @Test
        void standsOnOnePageOfTheList() {
            List<String> registered = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                OrganisationId organisation = newOrganisation();
                registered.add(organisation.code());
                ledger.record(NOON, registered(organisation, "服务队"));
            }

            List<String> seen = new ArrayList<>();
            Organisations page = reader.ask(Organisations.class, ADDRESS + "?limit=2");
            page.organisations().forEach(organisation -> seen.add(organisation.organisationId()));
            while (page.nextCursor() != null) {
                page = reader.ask(Organisations.class, ADDRESS + "?limit=2&cursor={cursor}", page.nextCursor());
                page.organisations().forEach(organisation -> seen.add(organisation.organisationId()));
            }

            assertThat(seen).containsAll(registered).doesNotHaveDuplicates().isSorted();
        }

        @ParameterizedTest
        @CsvSource({
            "91350100M000100Y44, 422 CREDIT_CODE_CHECK_DIGIT",
            "1135, 422 CREDIT_CODE_LENGTH",
            "%, 422 CREDIT_CODE_LENGTH",
            "11350200MJB007228O, 422 CREDIT_CODE_CHARACTERS"
        })
        void isRefusedByACodeThatIsNone(String code, String problem) {
            assertThat(reader.get(ADDRESS + "/{code}", code).problem()).isEqualTo(problem);
        }

        @Test
        void isUnknownWhereNobodyRegisteredIt() {
            assertThat(reader.get(ADDRESS + "/{code}", "91350100M000100Y43").problem())
                    .isEqualTo("404 UNKNOWN_ORGANISATION");
        }

        @Test
        void isNotLookedForBehindControlCharacters() {
            assertThat(reader.get(URI.create(ADDRESS + "?cursor=%00")).problem())
                    .isEqualTo("400 INVALID_FIELD");
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class APolicy {

        private static final String ADDRESS = "/api/v1/policies";

        @BeforeAll
        void adopt() {
            ledger.record(
                    NOON,
                    adopted(PolicyKind.POINTS_PER_HOUR, 1, 10, "2017-01-01"),
                    adopted(PolicyKind.DAILY_CAP_MINUTES, 1, 480, "2017-01-01"),
                    adopted(PolicyKind.POINTS_PER_HOUR, 2, 12, "2016-01-01"));
        }

        private PolicyAdopted adopted(PolicyKind kind, int version, int value, String effectiveFrom) {
            return new PolicyAdopted(
                    kind,
                    version,
                    new Text(kind + "-" + version),
                    value,
                    LocalDate.parse(effectiveFrom),
                    new Text("厦文明办〔2025〕12号"));
        }

        private List<String> find(String address) {
            return reader.ask(AdoptedPolicies.class, address).policies().stream()
                    .map(policy -> "%s %d %d %s"
                            .formatted(policy.kind(), policy.version(), policy.value(), policy.effectiveFrom()))
                    .toList();
        }

        @Test
        void standsInTheOrderOfKindsAndOfAdoption() {
            assertThat(find(ADDRESS))
                    .containsSubsequence(
                            "DAILY_CAP_MINUTES 1 480 2017-01-01",
                            "POINTS_PER_HOUR 1 10 2017-01-01",
                            "POINTS_PER_HOUR 2 12 2016-01-01");
        }

        @ParameterizedTest
        @ValueSource(strings = {"POINTS_PER_HOUR", "points-per-hour", "pointsPerHour"})
        void isFoundByItsKind(String kind) {
            assertThat(find(ADDRESS + "/" + kind)).hasSize(2).allSatisfy(found -> assertThat(found)
                    .startsWith("POINTS_PER_HOUR"));
        }

        @Test
        void isFoundByItsVersion() {
            assertThat(reader.ask(AdoptedPolicies.Entry.class, ADDRESS + "/POINTS_PER_HOUR/2"))
                    .isEqualTo(new AdoptedPolicies.Entry(
                            PolicyKind.POINTS_PER_HOUR, 2, 12, LocalDate.of(2016, 1, 1), "厦文明办〔2025〕12号", NOON));
        }

        @ParameterizedTest
        @CsvSource({
            "POINTS_PER_HOUR/3, 404 UNKNOWN_POLICY",
            "POINTS_MINUTES_STEP/1, 404 UNKNOWN_POLICY",
            "TEA_BREAK, 400 INVALID_FIELD",
            "POINTS_PER_HOUR/two, 400 INVALID_FIELD"
        })
        void isUnknownOtherwise(String which, String problem) {
            assertThat(reader.get(ADDRESS + "/" + which).problem()).isEqualTo(problem);
        }
    }
}
