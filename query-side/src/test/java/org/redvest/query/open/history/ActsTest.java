package org.redvest.query.open.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.Acts;
import org.redvest.api.open.history.query.Acts.Act;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** All that one actor did. */
@QuerySideTest
class ActsTest {

    private static final String ACTS = "/api/v1/audit/actors/{actor}/acts";

    private final Ledger ledger;
    private final Reader reader;
    private String actor = "s-" + UUID.randomUUID();

    ActsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private List<Act> acts(String address, Object... variables) {
        return reader.ask(Acts.class, address, variables).acts();
    }

    /** What one test tells of somebody, no other one knows. */
    @BeforeEach
    void somebodyElse() {
        actor = "s-" + UUID.randomUUID();
    }

    @Test
    void areTheActsOfOneWhoeverTheyNameAndUnderWhateverDelegation() {
        VolunteerId person = newVolunteer();
        OrganisationId organisation = newOrganisation();
        DelegationId delegation = newDelegation();
        ledger.record(NOON, Envelope.user(actor), registered(person, HONGSHAN));
        ledger.record(NOON, Envelope.user("s-" + UUID.randomUUID()), hours(person, HONGSHAN, "2022-05-01", 60));
        ledger.record(NOON, Envelope.user(actor), registered(organisation, "某协会"));
        ledger.recordUnder(
                NOON.plusSeconds(60),
                Envelope.user(actor),
                delegation,
                "holder",
                hours(person, HONGSHAN, "2022-05-02", 60));

        assertThat(acts(ACTS, actor))
                .extracting(Act::type, Act::volunteerId, Act::delegationId, Act::deputyFor)
                .containsExactly(
                        tuple("VolunteerRegistered", person.value(), null, null),
                        tuple("OrganisationRegistered", null, null, null),
                        tuple("HoursCertified", person.value(), delegation.value(), "holder"));
        assertThat(acts(ACTS + "?knownAt={at}", actor, NOON)).hasSize(2);
        assertThat(acts(ACTS, "s-" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void areNotTheAutomations() {
        VolunteerId person = newVolunteer();
        ledger.record(NOON, Envelope.automation(actor), registered(person, HONGSHAN));
        ledger.record(NOON, Envelope.automation(actor), registered(newOrganisation(), "某协会"));

        assertThat(acts(ACTS, actor)).isEmpty();
    }

    @Test
    void areTheOperatorsToo() {
        DelegationId delegation = newDelegation();
        long position = ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(delegation, null, "s-1", Remit.in(new DivisionCode(HONGSHAN)), NOON, Power.CERTIFY_HOURS));

        assertThat(acts(ACTS + "?cursor={cursor}", "configuration", position - 1))
                .first()
                .extracting(Act::type, Act::actorKind)
                .containsExactly("DelegationGranted", "CONFIGURATION");
    }

    @Test
    void goOnFromPageToPageAndComeAsAFile() {
        for (int i = 0; i < 5; i++) {
            ledger.record(NOON, Envelope.user(actor), registered(newVolunteer(), HONGSHAN));
        }

        List<Act> seen = new ArrayList<>();
        Acts page = reader.ask(Acts.class, ACTS + "?limit=2", actor);
        seen.addAll(page.acts());
        while (page.nextCursor() != null) {
            page = reader.ask(Acts.class, ACTS + "?limit=2&cursor={cursor}", actor, page.nextCursor());
            seen.addAll(page.acts());
        }

        assertThat(seen).hasSize(5).isEqualTo(acts(ACTS, actor));
        assertThat(reader.get(Map.of("Accept", "text/csv"), ACTS, actor).body().lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("\uFEFFposition,eventId,type,stream,volunteerId,");
        assertThat(reader.get(Map.of("Accept", "application/x-ndjson"), ACTS, actor)
                        .body()
                        .lines())
                .hasSize(5);
    }

    @Test
    void areForAuditorsAndOfALimitedLength() {
        Map<String, String> officer = Map.of(
                "Authorization",
                "Bearer " + TestIssuer.shared().token("s-officer", Role.CITY_OFFICER),
                LogPositions.HEADER,
                String.valueOf(ledger.head()));

        assertThat(reader.get(officer, ACTS, actor).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(ACTS + "?limit=501", actor).problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get(ACTS + "?cursor=forged", actor).problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get(ACTS + "?knownAt=then", actor).problem()).isEqualTo("400 INVALID_FIELD");
    }
}
