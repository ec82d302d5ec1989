package org.redvest.command.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.calendar.command.GiveProjectCalendar;
import org.redvest.api.service.calendar.command.GiveVolunteerCalendar;
import org.redvest.api.service.calendar.command.RevokeProjectCalendar;
import org.redvest.api.service.calendar.command.RevokeVolunteerCalendar;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.ProjectCalendarRevoked;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarRevoked;
import org.redvest.api.service.project.Risk;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.service.project.TestProjects;

class CalendarAddressTest {

    private static final CalendarId CALENDAR = CalendarId.from(new UUID(1, 1));
    private static final VolunteerId VOLUNTEER = VolunteerId.from(new UUID(2, 1));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(2, 2));
    private static final VolunteerId ERASED = VolunteerId.from(new UUID(2, 3));
    private static final VolunteerId ANOTHER = VolunteerId.from(new UUID(2, 4));
    private static final ProjectId PROJECT = ProjectId.from(new UUID(3, 1));
    private static final ProjectId NOT_PUBLISHED = ProjectId.from(new UUID(3, 2));
    private static final OrganisationId ORGANISATION = OrganisationId.of("51350200MJB00000XC");
    private static final CalendarSecrets SECRETS = new CalendarSecrets(CalendarAddressTest::hash);

    private static final VolunteerCalendarGiven OWN =
            new VolunteerCalendarGiven(CALENDAR, VOLUNTEER, SECRETS.of(CALENDAR).sha256());
    private static final ProjectCalendarGiven OF_A_PROJECT =
            new ProjectCalendarGiven(CALENDAR, PROJECT, SECRETS.of(CALENDAR).sha256());

    private final FixtureConfiguration<CalendarAddress> fixture = new AggregateTestFixture<>(CalendarAddress.class);

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void knowsWhoseCalendarsThereCanBe() {
        fixture.registerInjectableResource(SECRETS);
        fixture.registerInjectableResource(Registrations.inEffectBut(STRANGER, ERASED));
        fixture.registerInjectableResource(new TestProjects()
                .published(PROJECT, ORGANISATION, TestProjects.details("350203", Risk.LOW))
                .projects());
    }

    @Test
    void keepsNoSecret() {
        String secret = SECRETS.of(CALENDAR).value();

        assertThat(secret).hasSize(26);
        assertThat(OWN.secretSha256().value()).hasSize(64).doesNotContainIgnoringCase(secret);
        assertThat(SECRETS.of(CALENDAR)).isEqualTo(SECRETS.of(CALENDAR)).doesNotHaveToString(secret);
        assertThat(SECRETS.of(CalendarId.from(new UUID(1, 2))).value()).isNotEqualTo(secret);
    }

    @Nested
    class OfAVolunteer {

        @Test
        void isGivenOnce() {
            GiveVolunteerCalendar give = new GiveVolunteerCalendar(CALENDAR, VOLUNTEER);

            fixture.givenNoPriorActivity().when(give).expectEvents(OWN);
            fixture.given(OWN)
                    .when(give)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void isOfSomebodyWhoIsRegistered() {
            fixture.givenNoPriorActivity()
                    .when(new GiveVolunteerCalendar(CALENDAR, STRANGER))
                    .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                    .expectNoEvents();
        }

        @Test
        void isOfNobodyWhoWasErased() {
            fixture.givenNoPriorActivity()
                    .when(new GiveVolunteerCalendar(CALENDAR, ERASED))
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }

        @Test
        void isTakenBackOnce() {
            RevokeVolunteerCalendar revoke = new RevokeVolunteerCalendar(CALENDAR, VOLUNTEER);
            VolunteerCalendarRevoked revoked = new VolunteerCalendarRevoked(CALENDAR, VOLUNTEER);

            fixture.given(OWN).when(revoke).expectEvents(revoked);
            fixture.given(OWN, revoked)
                    .when(revoke)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void isTakenBackByNobodyElse() {
            fixture.given(OWN)
                    .when(new RevokeVolunteerCalendar(CALENDAR, ANOTHER))
                    .expectException(because(Problem.UNKNOWN_CALENDAR))
                    .expectNoEvents();
            fixture.given(OWN)
                    .when(new RevokeProjectCalendar(CALENDAR, PROJECT))
                    .expectException(because(Problem.UNKNOWN_CALENDAR))
                    .expectNoEvents();
        }
    }

    @Nested
    class OfAProject {

        @Test
        void isGivenOnce() {
            GiveProjectCalendar give = new GiveProjectCalendar(CALENDAR, PROJECT);

            fixture.givenNoPriorActivity().when(give).expectEvents(OF_A_PROJECT);
            fixture.given(OF_A_PROJECT)
                    .when(give)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void isOfOneThatIsPublished() {
            fixture.givenNoPriorActivity()
                    .when(new GiveProjectCalendar(CALENDAR, NOT_PUBLISHED))
                    .expectException(because(Problem.UNKNOWN_PROJECT))
                    .expectNoEvents();
        }

        @Test
        void isTakenBackOnce() {
            RevokeProjectCalendar revoke = new RevokeProjectCalendar(CALENDAR, PROJECT);
            ProjectCalendarRevoked revoked = new ProjectCalendarRevoked(CALENDAR, PROJECT);

            fixture.given(OF_A_PROJECT).when(revoke).expectEvents(revoked);
            fixture.given(OF_A_PROJECT, revoked)
                    .when(revoke)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }
    }
}
