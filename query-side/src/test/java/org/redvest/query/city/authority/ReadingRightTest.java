package org.redvest.query.city.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.placed;
import static org.redvest.query.Facts.qualified;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.trained;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Who may read about whom: the delegation decides, as it does for commands. */
@QuerySideTest
class ReadingRightTest {

    private static final Instant BEFORE = Instant.parse("2020-01-01T00:00:00Z");
    private static final String CARD = "/api/v1/volunteers/{volunteer}";

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId team = newOrganisation();
    private final OrganisationId another = newOrganisation();
    private final DelegationId city = newDelegation();
    private final DelegationId siming = newDelegation();
    private final DelegationId suspended = newDelegation();
    private final DelegationId under = newDelegation();
    private final DelegationId manager = newDelegation();
    private final Map<String, VolunteerId> persons = new LinkedHashMap<>();
    private final RedemptionId redemption = newRedemption();

    ReadingRightTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void happened() {
        ledger.record(
                BEFORE,
                Envelope.configuration(),
                delegated(city, null, "r-city", Remit.in(new DivisionCode(Facts.CITY)), BEFORE, Power.values()),
                delegated(siming, city, "r-siming", Remit.in(new DivisionCode(SIMING)), BEFORE, Power.CERTIFY_HOURS),
                delegated(suspended, city, "r-suspended", Remit.in(new DivisionCode(SIMING)), BEFORE, Power.values()),
                delegated(under, suspended, "r-under", Remit.in(new DivisionCode(SIMING)), BEFORE, Power.CERTIFY_HOURS),
                delegated(
                        manager,
                        city,
                        "r-manager",
                        new Remit(new DivisionCode(SIMING), team),
                        BEFORE,
                        Power.CERTIFY_HOURS),
                delegated(
                        newDelegation(),
                        city,
                        "r-tomorrow",
                        Remit.in(new DivisionCode(SIMING)),
                        Instant.parse("2100-01-01T00:00:00Z"),
                        Power.values()),
                new DelegationSuspended(suspended, new Text("岗位调整")),
                new DeputyAppointed(siming, new Subject("r-deputy"), BEFORE, null),
                new DeputyAppointed(siming, new Subject("r-dismissed"), BEFORE, null),
                new DeputyDismissed(siming, new Subject("r-dismissed")));
        person("lives in siming", HONGSHAN);
        ledger.record(NOON, hours(person("served in siming", HAICANG), another, "洁净家园", HONGSHAN, "2022-05-01", 60));
        ledger.record(NOON, hours(person("served with the team", HAICANG), team, "洁净家园", HONGSHAN, "2022-05-01", 60));
        ledger.record(
                NOON, hours(person("served with it elsewhere", HAICANG), team, "洁净家园", HULI_STREET, "2022-05-01", 60));
        VolunteerId entered = newVolunteer();
        persons.put("registered by the team", entered);
        ledger.recordUnder(NOON, Envelope.user("r-manager"), manager, null, registered(entered, HONGSHAN));
        VolunteerId trained = person("trained by the team", HONGSHAN);
        ledger.recordUnder(NOON, Envelope.user("r-manager"), manager, null, trained(trained, "2022-05-01"));
        VolunteerId qualified = person("qualified by the team", HONGSHAN);
        ledger.recordUnder(
                NOON, Envelope.user("r-manager"), manager, null, qualified(qualified, "红十字救护员", "2022-05-01"));
        VolunteerId stranger = person("a stranger", HULI_STREET);
        ledger.record(NOON, placed(redemption, stranger, newItem(), 1));
        VolunteerId number = person("also in siming", HAICANG);
        VolunteerId other = newVolunteer();
        ledger.record(NOON, registered(other, HONGSHAN));
        ledger.record(NOON, merged(number, other));
        persons.put("nobody", newVolunteer());
    }

    private VolunteerId person(String who, String residence) {
        VolunteerId number = newVolunteer();
        persons.put(who, number);
        ledger.record(NOON, registered(number, residence));
        return number;
    }

    private VolunteerId who(String person) {
        return Objects.requireNonNull(persons.get(person), person);
    }

    private Reader.Answer ask(String subject, Role role, String address, Object what) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                what);
    }

    @ParameterizedTest
    @CsvSource({
        "r-city, lives in siming, true",
        "r-city, a stranger, true",
        "r-siming, lives in siming, true",
        "r-siming, served in siming, true",
        "r-siming, also in siming, true",
        "r-siming, served with it elsewhere, false",
        "r-siming, a stranger, false",
        "r-deputy, lives in siming, true",
        "r-deputy, a stranger, false",
        "r-dismissed, lives in siming, false",
        "r-suspended, lives in siming, false",
        "r-under, lives in siming, false",
        "r-tomorrow, lives in siming, false",
        "r-nothing, lives in siming, false",
        "r-manager, served with the team, true",
        "r-manager, registered by the team, true",
        "r-manager, trained by the team, true",
        "r-manager, qualified by the team, true",
        "r-manager, lives in siming, false",
        "r-manager, served in siming, false",
        "r-manager, served with it elsewhere, false"
    })
    void followsTheDelegation(String subject, String person, boolean allowed) {
        Reader.Answer answer = ask(subject, Role.DISTRICT_OFFICER, CARD, who(person));

        if (allowed) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        } else {
            assertThat(answer.problem()).isEqualTo("403 AUTHORITY_MISSING");
        }
    }

    @Test
    void doesNotTellWhetherSomebodyIsElsewhereOrNowhere() {
        Reader.Answer elsewhere = ask("r-siming", Role.DISTRICT_OFFICER, CARD, who("a stranger"));
        Reader.Answer nowhere = ask("r-siming", Role.DISTRICT_OFFICER, CARD, who("nobody"));

        assertThat(nowhere.problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(nowhere.json().path("detail")).isEqualTo(elsewhere.json().path("detail"));
        assertThat(ask("r-city", Role.CITY_OFFICER, CARD, who("nobody")).problem())
                .isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/volunteers/{volunteer}",
                "/api/v1/volunteers/{volunteer}/personal-file",
                "/api/v1/volunteers/{volunteer}/qualifications",
                "/api/v1/volunteers/{volunteer}/consents",
                "/api/v1/volunteers/{volunteer}/passbook",
                "/api/v1/volunteers/{volunteer}/service-records"
            })
    void holdsForEverythingAboutAVolunteer(String address) {
        assertThat(ask("r-siming", Role.DISTRICT_OFFICER, address, who("lives in siming"))
                        .status())
                .isEqualTo(200);
        assertThat(ask("r-siming", Role.DISTRICT_OFFICER, address, who("a stranger"))
                        .problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(ask("an auditor", Role.AUDITOR, address, who("a stranger")).status())
                .isEqualTo(200);
    }

    @Test
    void holdsForRedemptionsToo() {
        String address = "/api/v1/redemptions/{redemption}";

        assertThat(ask("r-city", Role.CITY_OFFICER, address, redemption).status())
                .isEqualTo(200);
        assertThat(ask("r-siming", Role.DISTRICT_OFFICER, address, redemption).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }
}
