package org.redvest.command.cover.enquiry;

import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.cover.enquiry.command.EnquireEligibility;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.SettableClock;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.Registrations;

class EnquiryDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-07T04:00:00Z");
    private static final Instant AT = Instant.parse("2026-03-06T16:00:00Z"); // 7 March in China, the birthday
    private static final VolunteerId VOLUNTEER = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId ERASED = VolunteerId.from(new UUID(1, 3));
    private static final EnquiryId ENQUIRY = EnquiryId.from(new UUID(2, 1));
    private static final Text INSURER = new Text("人保财险厦门市分公司");
    private static final Text PURPOSE = new Text("意外险理赔核查");

    private final FixtureConfiguration<Enquiries> fixture = new AggregateTestFixture<>(Enquiries.class);

    EnquiryDeskTest() {
        Ages ages = new Ages(
                (id, from) -> from > 0
                        ? List.of()
                        : List.of(new GenericDomainEventMessage<>(
                                "Volunteer", id.value(), 0, Registrations.registered(id))),
                new BirthDates((volunteer, date) -> Optional.of("2008-03-07")));
        fixture.registerAnnotatedCommandHandler(new EnquiryDesk(
                fixture.getRepository(),
                Registrations.inEffectBut(STRANGER, ERASED),
                ages,
                new SettableClock(() -> NOW)));
    }

    private static EnquireEligibility asked(VolunteerId volunteer, @Nullable Instant at, @Nullable Instant knownAt) {
        return asked(volunteer, at, knownAt, null);
    }

    private static EnquireEligibility asked(
            VolunteerId volunteer, @Nullable Instant at, @Nullable Instant knownAt, @Nullable Instant learnedAt) {
        return new EnquireEligibility(ENQUIRY, volunteer, INSURER, at, knownAt, learnedAt, PURPOSE, null);
    }

    private static EligibilityEnquired enquired(
            VolunteerId volunteer, Instant at, Instant knownAt, @Nullable Integer age) {
        return enquired(volunteer, at, knownAt, null, age);
    }

    private static EligibilityEnquired enquired(
            VolunteerId volunteer, Instant at, Instant knownAt, @Nullable Instant learnedAt, @Nullable Integer age) {
        return new EligibilityEnquired(
                EnquiriesId.of(volunteer), ENQUIRY, volunteer, INSURER, at, knownAt, learnedAt, age, PURPOSE, null);
    }

    @Test
    void isRecordedWithTheAgeOfThatDay() {
        fixture.givenNoPriorActivity()
                .when(asked(VOLUNTEER, AT, null))
                .expectEvents(enquired(VOLUNTEER, AT, NOW, 18))
                .expectResultMessagePayload(Effect.RECORDED);
    }

    @Test
    void isRecordedWithWhenItWasLearntWhatHappened() {
        Instant learned = AT.plusSeconds(3_600);
        fixture.givenNoPriorActivity()
                .when(asked(VOLUNTEER, AT, null, learned))
                .expectEvents(enquired(VOLUNTEER, AT, NOW, learned, 18));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06T15:59:59Z, LEARNED_BEFORE_ACCIDENT", "2026-03-07T04:00:00.001Z, INSTANT_IN_FUTURE"})
    void isRefusedWhereItWasLearntTooEarlyOrIsNotYet(Instant learned, Problem problem) {
        fixture.givenNoPriorActivity()
                .when(asked(VOLUNTEER, AT, null, learned))
                .expectException(because(problem))
                .expectNoEvents();
    }

    @Test
    void isAboutNowWhereNoInstantIsNamed() {
        fixture.givenNoPriorActivity()
                .when(asked(VOLUNTEER, null, null))
                .expectEvents(enquired(VOLUNTEER, NOW, NOW, 18));
    }

    @Test
    void isRecordedWithNoAgeOfWhomNobodyKnowsItAnyMore() {
        fixture.givenNoPriorActivity().when(asked(ERASED, AT, AT)).expectEvents(enquired(ERASED, AT, AT, null));
    }

    @Test
    void isRecordedOnce() {
        fixture.given(enquired(VOLUNTEER, AT, NOW, 18))
                .when(asked(VOLUNTEER, AT, null))
                .expectNoEvents()
                .expectResultMessagePayload(Effect.ALREADY_RECORDED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-07T04:00:00.001Z, -, INSTANT_IN_FUTURE",
                "2026-03-07T03:00:00Z, 2026-03-07T04:00:00.001Z, INSTANT_IN_FUTURE",
                "2026-03-07T03:00:00Z, 2026-03-07T02:59:59Z, KNOWN_BEFORE_VALID"
            })
    void isRefusedForInstantsThatMakeNoSense(Instant at, @Nullable Instant knownAt, Problem problem) {
        fixture.givenNoPriorActivity()
                .when(asked(VOLUNTEER, at, knownAt))
                .expectException(because(problem))
                .expectNoEvents();
    }

    @Test
    void isRefusedForAStranger() {
        fixture.givenNoPriorActivity()
                .when(asked(STRANGER, AT, null))
                .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                .expectNoEvents();
    }
}
