package org.redvest.query.person.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class VolunteerCardTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}";

    private final Ledger ledger;
    private final Reader reader;

    VolunteerCardTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @Test
    void countsWhatIsCertified() {
        VolunteerId volunteer = newVolunteer();
        VolunteerId other = newVolunteer();
        ledger.record(NOON, registered(volunteer, "上**秀", HONGSHAN), registered(other, SIMING));
        ledger.record(
                NOON,
                hours(volunteer, HONGSHAN, "2022-05-01", 90),
                hours(other, HONGSHAN, "2022-05-01", 1000),
                hours(volunteer, SIMING, "2022-05-02", 30));

        assertThat(reader.ask(VolunteerCard.class, ADDRESS, volunteer))
                .isEqualTo(new VolunteerCard(
                        volunteer,
                        "上**秀",
                        DocumentKind.CITIZEN_ID,
                        HONGSHAN,
                        "鸿山社区居委会",
                        List.of("急救"),
                        List.of("应急救援", "扶老助残"),
                        NOON,
                        RegistrationState.IN_EFFECT,
                        null,
                        2,
                        120,
                        null,
                        List.of()));
    }

    @Test
    void showsATombstoneForWhoWasErased() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, "上**秀", HONGSHAN), hours(volunteer, HONGSHAN, "2022-05-01", 90));
        ledger.record(NOON.plusSeconds(60), new VolunteerErased(volunteer));

        assertThat(reader.ask(VolunteerCard.class, ADDRESS, volunteer))
                .isEqualTo(new VolunteerCard(
                        volunteer,
                        "已注销",
                        DocumentKind.CITIZEN_ID,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        NOON,
                        RegistrationState.IN_EFFECT,
                        NOON.plusSeconds(60),
                        1,
                        90,
                        null,
                        List.of()));
    }

    @Test
    void tellsWhatHasBecomeOfARegistration() {
        VolunteerId volunteer = newVolunteer();
        VolunteerRegistered entered = registered(volunteer, "上**秀", HONGSHAN, admission(RegistrationState.UNCONFIRMED));

        ledger.record(NOON, entered);
        assertThat(state(volunteer)).isEqualTo(RegistrationState.UNCONFIRMED);

        ledger.record(NOON, entered.takingEffect());
        assertThat(state(volunteer)).isEqualTo(RegistrationState.IN_EFFECT);

        ledger.record(NOON, new RegistrationContested(volunteer, null));
        assertThat(state(volunteer)).isEqualTo(RegistrationState.CONTESTED);
    }

    private RegistrationState state(VolunteerId volunteer) {
        return reader.ask(VolunteerCard.class, ADDRESS, volunteer).registration();
    }

    @Test
    void holdsNothingThatIsSealed() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));

        assertThat(reader.get(ADDRESS, volunteer).body()).doesNotContain("v1:");
    }

    @Test
    void isUnknownForWhoIsUnknown() {
        assertThat(reader.get(ADDRESS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS, "vol-1").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }
}
