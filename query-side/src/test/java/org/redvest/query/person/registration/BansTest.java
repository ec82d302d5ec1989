package org.redvest.query.person.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.registration.query.Bans;
import org.redvest.api.person.registration.query.Bans.Entry;
import org.redvest.api.person.registration.query.Bans.State;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Officers list who was banned or erased in their divisions, auditors everybody. */
@QuerySideTest
class BansTest {

    private static final Instant LIFTED = NOON.plusSeconds(60);

    private final Ledger ledger;
    private final Reader reader;
    private final VolunteerId twice = newVolunteer();
    private final VolunteerId ofHuli = newVolunteer();
    private final VolunteerId erased = newVolunteer();
    private final Set<VolunteerId> ours = Set.of(twice, ofHuli, erased);

    BansTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void threeAreBanned() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "bans-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(),
                        city,
                        "bans-siming",
                        Remit.in(new DivisionCode(SIMING)),
                        NOON,
                        Power.APPROVE_REGISTRATIONS),
                delegated(
                        newDelegation(),
                        city,
                        "bans-team",
                        new Remit(new DivisionCode(CITY), newOrganisation()),
                        NOON,
                        Power.RUN_SHIFTS));
        ledger.record(
                NOON,
                registered(twice, "沈*瑄", HONGSHAN),
                registered(ofHuli, HULI_STREET),
                registered(erased, HONGSHAN),
                new VolunteerBanned(twice, new Text("一号")),
                new VolunteerBanned(erased, new Text("二号")));
        ledger.record(LIFTED, new BanLifted(twice, new Text("三号")));
        ledger.record(
                LIFTED.plusSeconds(60),
                new VolunteerBanned(twice, new Text("四号")),
                new VolunteerBanned(ofHuli, new Text("五号")),
                new VolunteerErased(erased));
    }

    private Reader.Answer ask(String subject, Role role, String parameters) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                "/api/v1/bans" + parameters);
    }

    private List<Entry> list(String subject, Role role, int limit) {
        List<Entry> all = new ArrayList<>();
        @Nullable Long cursor = null;
        do {
            Bans page = ask(subject, role, "?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
                    .as(Bans.class);
            all.addAll(page.bans());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all.stream().filter(one -> ours.contains(one.volunteerId())).toList();
    }

    @Test
    void tellsOfEachWhatItRestsOnAndWhatBecameOfIt() {
        List<Entry> all = list("bans-city", Role.CITY_OFFICER, 500);

        assertThat(all)
                .extracting(Entry::volunteerId, Entry::state, Entry::basis, Entry::liftedAt, Entry::liftingBasis)
                .containsExactly(
                        tuple(erased, State.ERASED, null, null, null),
                        tuple(ofHuli, State.BANNED, "五号", null, null),
                        tuple(twice, State.BANNED, "四号", null, null),
                        tuple(erased, State.BANNED, "二号", null, null),
                        tuple(twice, State.LIFTED, "一号", LIFTED, "三号"));
        assertThat(all).extracting(Entry::position).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(all.getLast().since()).isEqualTo(NOON);
        assertThat(all.getLast().volunteer()).isEqualTo("沈*瑄");
        assertThat(all.getLast().residence()).isEqualTo(HONGSHAN);
        assertThat(all.getFirst().volunteer()).isEqualTo("已注销");
        assertThat(all.getFirst().residence()).isNull();
        assertThat(all.get(3).volunteer()).as("before they were erased").isEqualTo("已注销");
        assertThat(list("bans-city", Role.CITY_OFFICER, 1)).isEqualTo(all);
        assertThat(list("nobody's", Role.AUDITOR, 2)).isEqualTo(all);
    }

    @Test
    void holdsThoseWhomADelegationReaches() {
        assertThat(list("bans-siming", Role.DISTRICT_OFFICER, 500))
                .extracting(Entry::volunteerId)
                .containsExactly(erased, twice, erased, twice);
        assertThat(list("bans-team", Role.DISTRICT_OFFICER, 500)).isEmpty();
        assertThat(ask("holds nothing", Role.CITY_OFFICER, "").problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(ask("bans-city", Role.ORGANISATION_MANAGER, "").problem()).isEqualTo("403 FORBIDDEN");
    }
}
