package org.redvest.query.city.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.XIAGANG;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Hindrance;
import org.redvest.api.city.authority.Invalidity;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.city.authority.query.DelegatedActs;
import org.redvest.api.city.authority.query.DelegatedActs.Act;
import org.redvest.api.city.authority.query.DelegationLife;
import org.redvest.api.city.authority.query.DelegationLife.Change;
import org.redvest.api.city.authority.query.DelegationLife.Kind;
import org.redvest.api.city.authority.query.DelegationView;
import org.redvest.api.city.authority.query.HeldDelegations;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** 思明's officer was granted in January, suspended in February, resumed on the 20th, and found invalid in April. */
@QuerySideTest
class AuthorityTest {

    private static final String ADDRESS = "/api/v1/delegations";
    private static final Instant JANUARY = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant SUSPENDED = Instant.parse("2026-02-10T01:00:00Z");
    private static final Instant RESUMED = Instant.parse("2026-02-20T01:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant FOUND = Instant.parse("2026-04-15T01:00:00Z");
    private static final Envelope OFFICER = Envelope.user("the city's officer");

    private final Ledger ledger;
    private final Reader reader;
    private final DelegationId city = newDelegation();
    private final DelegationId siming = newDelegation();
    private final DelegationId street = newDelegation();
    private final DelegationId ofAnOrganisation = newDelegation();
    private final OrganisationId organisation = OrganisationId.of("11350200MJB007228F");
    private final VolunteerId volunteer = newVolunteer();

    AuthorityTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void happened() {
        ledger.record(
                JANUARY,
                Envelope.configuration(),
                delegated(city, null, "city", Remit.in(new DivisionCode(Facts.CITY)), JANUARY, Power.values()));
        ledger.recordUnder(
                JANUARY,
                OFFICER,
                city,
                null,
                delegated(
                        siming,
                        city,
                        "siming",
                        Remit.in(new DivisionCode(SIMING)),
                        JANUARY,
                        Power.GRANT_AUTHORITY,
                        Power.CERTIFY_HOURS),
                delegated(
                        ofAnOrganisation,
                        city,
                        "manager",
                        new Remit(new DivisionCode(Facts.CITY), organisation),
                        JANUARY,
                        Power.CERTIFY_HOURS));
        ledger.recordUnder(
                JANUARY,
                Envelope.user("siming"),
                siming,
                null,
                delegated(street, siming, "street", Remit.in(new DivisionCode(XIAGANG)), JANUARY, Power.CERTIFY_HOURS),
                new DeputyAppointed(siming, new Subject("deputy"), JANUARY, FOUND));
        ledger.record(JANUARY, registered(volunteer, HONGSHAN));
        ledger.recordUnder(
                JANUARY, Envelope.user("siming"), siming, null, hours(volunteer, HONGSHAN, "2026-01-04", 60));
        ledger.recordUnder(SUSPENDED, OFFICER, city, null, new DelegationSuspended(siming, new Text("岗位调整")));
        ledger.recordUnder(RESUMED, OFFICER, city, null, new DelegationResumed(siming, new Text("调整完毕")));
        ledger.recordUnder(
                MARCH,
                Envelope.importedBy("deputy"),
                siming,
                "siming",
                hours(volunteer, HONGSHAN, "2026-02-28", 60),
                hours(volunteer, HONGSHAN, "2026-02-27", 60));
        ledger.recordUnder(
                MARCH, Envelope.user("siming"), siming, null, new DeputyDismissed(siming, new Subject("deputy")));
        ledger.recordUnder(FOUND, OFFICER, city, null, new DelegationDeclaredInvalid(siming, new Text("未经审批")));
    }

    private HeldDelegations held(String at, String more) {
        return reader.ask(HeldDelegations.class, ADDRESS + "?limit=500&at={at}" + more, at);
    }

    private DelegationView view(DelegationId delegation, String at) {
        return held(at, "").delegations().stream()
                .filter(view -> view.delegationId().equals(delegation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersWhoCouldCertifyInSimingOnTheFirstOfMarch() {
        HeldDelegations answer = held("2026-03-01T00:00:00+08:00", "&power=CERTIFY_HOURS&division=350203");

        assertThat(answer.delegations())
                .filteredOn(
                        view -> List.of(city, siming, street, ofAnOrganisation).contains(view.delegationId()))
                .extracting(
                        DelegationView::delegationId,
                        DelegationView::holder,
                        DelegationView::inForce,
                        DelegationView::deputies,
                        DelegationView::invalidity)
                .containsExactly(
                        tuple(city, "city", true, List.of(), null),
                        tuple(siming, "siming", true, List.of("deputy"), new Invalidity(siming, FOUND, "未经审批")),
                        tuple(ofAnOrganisation, "manager", true, List.of(), null));
        assertThat(answer.position()).isEqualTo(ledger.head());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T00:59:59.999999Z, NOT_YET_BEGUN",
        "2026-01-05T01:00:00Z,",
        "2026-02-10T00:59:59.999999Z,",
        "2026-02-10T01:00:00Z, SUSPENDED",
        "2026-02-20T00:59:59.999999Z, SUSPENDED",
        "2026-02-20T01:00:00Z,",
        "2026-04-15T00:59:59.999999Z,",
        "2026-04-15T01:00:00Z, DECLARED_INVALID"
    })
    void saysWhyItWasNotInForce(String at, Hindrance why) {
        DelegationView view = view(siming, at);

        assertThat(view.inForce()).isEqualTo(why == null);
        if (why != null) {
            assertThat(view.hindrances()).contains(why);
        }
    }

    @Test
    void saysThatWhatWasGrantedUnderItFellWithIt() {
        DelegationView view = view(street, "2026-04-15T01:00:00Z");

        assertThat(view.hindrances()).containsExactly(Hindrance.GRANTER_NOT_IN_FORCE);
        assertThat(view.invalidity()).isEqualTo(new Invalidity(siming, FOUND, "未经审批"));
        assertThat(view.under()).isEqualTo(siming);
        assertThat(view.grantedBy()).isEqualTo("siming");
        assertThat(view.grantedAt()).isEqualTo(JANUARY);
        assertThat(view.basis()).isEqualTo("厦文明办〔2026〕3号");
    }

    @ParameterizedTest
    @CsvSource({
        "'&holder=siming', siming",
        "'&holder=deputy', siming",
        "'&holder=street&power=CERTIFY_HOURS', street",
        "'&holder=street&power=RUN_SHOP',",
        "'&holder=street&division=350203',",
        "'&holder=street&division=350203001001', street",
        "'&holder=manager&organisation=11350200MJB007228F', manager",
        "'&holder=manager&organisation=91350100M000100Y43',"
    })
    void findsThemByHolderPowerPlaceAndOrganisation(String question, String holder) {
        List<String> holders = held("2026-02-28T00:00:00Z", question).delegations().stream()
                .filter(view -> List.of(siming, street, ofAnOrganisation).contains(view.delegationId()))
                .map(DelegationView::holder)
                .toList();

        assertThat(holders).isEqualTo(holder == null ? List.of() : List.of(holder));
    }

    @Test
    void forgetsADeputyWhoWasDismissed() {
        assertThat(held("2026-03-02T00:00:00Z", "&holder=deputy").delegations()).isEmpty();
    }

    @Test
    void goesOnFromPageToPage() {
        List<DelegationView> seen = new ArrayList<>();
        String at = "2026-03-01T00:00:00Z";
        HeldDelegations page = reader.ask(HeldDelegations.class, ADDRESS + "?limit=1&at={at}", at);
        seen.addAll(page.delegations());
        while (page.nextCursor() != null) {
            page = reader.ask(
                    HeldDelegations.class, ADDRESS + "?limit=1&at={at}&cursor={cursor}", at, page.nextCursor());
            seen.addAll(page.delegations());
        }

        assertThat(seen).isEqualTo(held(at, "").delegations());
    }

    @Test
    void tellsTheWholeLife() {
        DelegationLife life = reader.ask(DelegationLife.class, ADDRESS + "/{id}?at=2026-02-15T00:00:00Z", siming);

        assertThat(life.delegation().hindrances()).containsExactly(Hindrance.SUSPENDED);
        assertThat(life.chain()).containsExactly(city);
        assertThat(life.changes())
                .extracting(Change::kind)
                .containsExactly(
                        Kind.DEPUTY_APPOINTED,
                        Kind.SUSPENDED,
                        Kind.RESUMED,
                        Kind.DEPUTY_DISMISSED,
                        Kind.DECLARED_INVALID);
        Change appointed = life.changes().getFirst();
        assertThat(appointed.deputy()).isEqualTo("deputy");
        assertThat(appointed.from()).isEqualTo(JANUARY);
        assertThat(appointed.until()).isEqualTo(FOUND);
        Change suspended = life.changes().get(1);
        assertThat(suspended.reason()).isEqualTo("岗位调整");
        assertThat(suspended.recordedAt()).isEqualTo(SUSPENDED);
        assertThat(suspended.actorId()).isEqualTo("the city's officer");
        assertThat(suspended.underDelegation()).isEqualTo(city);
    }

    @Test
    void listsWhatWasDoneUnderItThoughItWasFoundInvalid() {
        DelegatedActs acts = reader.ask(DelegatedActs.class, ADDRESS + "/{id}/acts", siming);

        assertThat(acts.invalidity()).isEqualTo(new Invalidity(siming, FOUND, "未经审批"));
        assertThat(acts.acts())
                .extracting(Act::type, Act::actorId, Act::deputyFor)
                .containsExactly(
                        tuple("DelegationGranted", "siming", null),
                        tuple("DeputyAppointed", "siming", null),
                        tuple("HoursCertified", "siming", null),
                        tuple("HoursCertified", "deputy", "siming"),
                        tuple("HoursCertified", "deputy", "siming"),
                        tuple("DeputyDismissed", "siming", null));
        Act certified = acts.acts().get(2);
        assertThat(certified.stream()).isEqualTo(volunteer.value());
        assertThat(certified.recordedAt()).isEqualTo(JANUARY);
        assertThat(certified.correlationId()).isEqualTo(Ledger.CORRELATION);
    }

    @Test
    void listsThemPageByPage() {
        List<Act> seen = new ArrayList<>();
        DelegatedActs page = reader.ask(DelegatedActs.class, ADDRESS + "/{id}/acts?limit=2", siming);
        seen.addAll(page.acts());
        while (page.nextCursor() != null) {
            page = reader.ask(
                    DelegatedActs.class, ADDRESS + "/{id}/acts?limit=2&cursor={cursor}", siming, page.nextCursor());
            seen.addAll(page.acts());
        }

        assertThat(seen)
                .isEqualTo(reader.ask(DelegatedActs.class, ADDRESS + "/{id}/acts", siming)
                        .acts());
    }

    @Test
    void countsWhatNamesNoDelegationForNone() {
        ledger.record(MARCH, registered(newOrganisation(), "服务队"));

        assertThat(reader.ask(DelegatedActs.class, ADDRESS + "/{id}/acts", street)
                        .acts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/dlg-018f0000-0000-7000-8000-00000000dead, 404 UNKNOWN_DELEGATION",
        "/dlg-018f0000-0000-7000-8000-00000000dead/acts, 404 UNKNOWN_DELEGATION",
        "/siming, 404 UNKNOWN_DELEGATION",
        "?division=110101, 422 UNKNOWN_DIVISION",
        "?power=TEA_BREAK, 400 INVALID_FIELD",
        "?at=yesterday, 400 INVALID_FIELD",
        "?organisation=1135, 422 CREDIT_CODE_LENGTH",
        "?limit=0, 400 INVALID_FIELD"
    })
    void refusesWhatDoesNotFit(String question, String problem) {
        assertThat(reader.get(ADDRESS + question).problem()).isEqualTo(problem);
    }
}
