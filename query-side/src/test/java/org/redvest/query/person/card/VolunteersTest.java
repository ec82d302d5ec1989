package org.redvest.query.person.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.suspected;

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
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.Volunteers;
import org.redvest.api.person.card.query.Volunteers.Entry;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Officers list who lives in their divisions, managers who has to do with their organisation. */
@QuerySideTest
class VolunteersTest {

    private final Ledger ledger;
    private final Reader reader;
    private final VolunteerId first = newVolunteer();
    private final VolunteerId second = newVolunteer();
    private final VolunteerId ofHuli = newVolunteer();
    private final VolunteerId contested = newVolunteer();
    private final VolunteerId absorbed = newVolunteer();
    private final VolunteerId erased = newVolunteer();
    private final VolunteerId entered = newVolunteer();
    private final VolunteerId waits = newVolunteer();
    private final VolunteerId another = newVolunteer();
    private final OrganisationId team = newOrganisation();
    private final DelegationId manager = newDelegation();
    private final Set<VolunteerId> ours =
            Set.of(first, second, ofHuli, contested, absorbed, erased, entered, waits, another);

    VolunteersTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void sixAreRegistered() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "vl-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(), city, "vl-siming", Remit.in(new DivisionCode(SIMING)), NOON, Power.RUN_SHIFTS),
                delegated(manager, city, "vl-team", new Remit(new DivisionCode(CITY), team), NOON, Power.RUN_SHIFTS),
                delegated(
                        newDelegation(),
                        city,
                        "vl-team-in-siming",
                        new Remit(new DivisionCode(SIMING), team),
                        NOON,
                        Power.RUN_SHIFTS),
                delegated(
                        newDelegation(),
                        city,
                        "vl-both",
                        new Remit(new DivisionCode(CITY), team),
                        NOON,
                        Power.RUN_SHIFTS),
                delegated(
                        newDelegation(), city, "vl-both", Remit.in(new DivisionCode(SIMING)), NOON, Power.RUN_SHIFTS));
        ledger.record(
                NOON,
                registered(first, "沈*瑄", HONGSHAN),
                registered(second, "王*五", HONGSHAN, admission(RegistrationState.UNAPPROVED)),
                registered(ofHuli, HULI_STREET),
                registered(contested, SIMING),
                registered(absorbed, HONGSHAN),
                registered(erased, HONGSHAN),
                new RegistrationContested(contested, null),
                suspected(first, absorbed),
                new VolunteerErased(erased));
        ledger.record(NOON, merged(first, absorbed));
        workWithTheTeam();
    }

    /** One served under a number that another goes on for, one signed up, one was registered, one is another team's. */
    private void workWithTheTeam() {
        ShiftId shift = newShift();
        ProjectId project = newProject();
        ledger.recordUnder(NOON, Envelope.user("vl-team"), manager, null, registered(entered, HONGSHAN));
        ledger.record(NOON, registered(waits, HULI_STREET), registered(another, HULI_STREET));
        ledger.record(NOON, published(project, team, details(HONGSHAN)));
        ledger.record(
                NOON,
                hours(absorbed, team, "洁净家园", HULI_STREET, "2022-05-01", 60),
                hours(absorbed, team, "洁净家园", HULI_STREET, "2022-05-02", 60),
                hours(erased, team, "洁净家园", HONGSHAN, "2022-05-01", 60),
                hours(another, newOrganisation(), "洁净家园", HONGSHAN, "2022-05-01", 60),
                opened(shift, project, NOON.plusSeconds(3600), 5),
                new PlaceTaken(shift, newSignUp(), waits, 1, null));
    }

    private Reader.Answer ask(String subject, Role role, String parameters) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                "/api/v1/volunteers" + parameters);
    }

    private List<Entry> list(String subject, int limit, String more) {
        List<Entry> all = new ArrayList<>();
        @Nullable Long cursor = null;
        do {
            Volunteers page = ask(
                            subject,
                            Role.DISTRICT_OFFICER,
                            "?limit=" + limit + more + (cursor == null ? "" : "&cursor=" + cursor))
                    .as(Volunteers.class);
            all.addAll(page.volunteers());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all.stream().filter(one -> ours.contains(one.volunteerId())).toList();
    }

    private List<VolunteerId> numbers(String subject, String more) {
        return list(subject, 500, more).stream().map(Entry::volunteerId).toList();
    }

    @Test
    void holdsWhoLivesThereTheNewestFirst() {
        assertThat(numbers("vl-city", "")).containsExactly(another, waits, entered, contested, ofHuli, second, first);
        assertThat(numbers("vl-siming", "")).containsExactly(entered, contested, second, first);
        assertThat(list("vl-siming", 1, "")).isEqualTo(list("vl-siming", 500, ""));
    }

    @Test
    void holdsWhoHasToDoWithAnOrganisation() {
        assertThat(numbers("vl-team", "")).containsExactly(waits, entered, first);
        assertThat(list("vl-team", 1, "")).isEqualTo(list("vl-team", 500, ""));
        assertThat(numbers("vl-team", "&division=" + HULI)).containsExactly(waits);
        assertThat(numbers("vl-team-in-siming", ""))
                .as("where they are registered and serve, not where they live")
                .containsExactly(waits, entered);
        assertThat(numbers("vl-both", "")).as("each once").containsExactly(waits, entered, contested, second, first);
        assertThat(list("vl-both", 2, "")).isEqualTo(list("vl-both", 500, ""));
    }

    @Test
    void isFilteredByDivisionAndState() {
        assertThat(numbers("vl-city", "&division=" + HULI)).containsExactly(another, waits, ofHuli);
        assertThat(numbers("vl-siming", "&division=" + HULI)).isEmpty();
        assertThat(numbers("vl-city", "&state=UNAPPROVED")).containsExactly(second);
        assertThat(numbers("vl-city", "&state=CONTESTED")).containsExactly(contested);
        assertThat(ask("vl-city", Role.CITY_OFFICER, "?division=999999").problem())
                .isEqualTo("422 UNKNOWN_DIVISION");
    }

    @Test
    void showsTheMaskedNameAndWhereTheyLive() {
        Entry shown = list("vl-siming", 500, "&state=UNAPPROVED").getFirst();

        assertThat(shown.volunteer()).isEqualTo("王*五");
        assertThat(shown.residence()).isEqualTo(HONGSHAN);
        assertThat(shown.residenceName()).isEqualTo("鸿山社区居委会");
        assertThat(shown.registeredAt()).isEqualTo(NOON);
    }

    @Test
    void isForOfficersAndManagersWithADelegation() {
        assertThat(ask("vl-nothing", Role.DISTRICT_OFFICER, "").problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(ask("vl-team", Role.ORGANISATION_MANAGER, "").status()).isEqualTo(200);
        assertThat(ask("vl-team", Role.AUDITOR, "").problem()).isEqualTo("403 FORBIDDEN");
    }
}
