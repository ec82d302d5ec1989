package org.redvest.command.reward.points;

import static org.redvest.command.Refused.because;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.command.CreditPoints;
import org.redvest.api.reward.points.command.RestorePoints;
import org.redvest.api.reward.points.command.WithholdPoints;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.SettableClock;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.redvest.command.service.hours.RecordStandings;

class PointsAccountTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final PointsAccountId ACCOUNT = PointsAccountId.of(SHEN);
    private static final LocalDate MARCH_7 = LocalDate.of(2026, 3, 7);

    private final FixtureConfiguration<PointsAccount> fixture = new AggregateTestFixture<>(PointsAccount.class);

    @Nested
    class CreditsPoints {

        @BeforeEach
        void atTenPointsAnHour() {
            by(FoundingPolicies.inForce());
            nothingIsObjectedTo();
        }

        @ParameterizedTest
        @CsvSource({"60, 10", "120, 20", "90, 15", "5, 0", "6, 1", "11, 1", "1, 0"})
        void inWholePointsForEachRecord(long minutes, int points) {
            fixture.givenNoPriorActivity()
                    .when(credit(1, minutes, MARCH_7))
                    .expectEvents(credited(1, minutes, points, 1, 1))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void ofTheNextRecord() {
            fixture.given(credited(1, 60, 10, 1, 1))
                    .when(credit(2, 60, MARCH_7))
                    .expectEvents(credited(2, 60, 10, 1, 1));
        }

        @ParameterizedTest
        @CsvSource({"1", "2"})
        void onceHoweverOftenTheRecordIsDelivered(long sequence) {
            fixture.given(credited(1, 60, 10, 1, 1), credited(2, 60, 10, 1, 1))
                    .when(credit(sequence, 60, MARCH_7))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void evenIfTheAccountWasClosedMeanwhile() {
            fixture.given(new PointsAccountClosed(ACCOUNT, SHEN))
                    .when(credit(1, 60, MARCH_7))
                    .expectEvents(credited(1, 60, 10, 1, 1));
        }

        @Test
        void butNotForADayWithoutARate() {
            fixture.givenNoPriorActivity()
                    .when(credit(1, 60, LocalDate.of(2011, 12, 31)))
                    .expectException(because(Problem.NO_POLICY_IN_FORCE))
                    .expectNoEvents();
        }
    }

    @Nested
    class ReckonsByThePolicyOfTheDayOfService {

        @BeforeEach
        void nothingIsObjected() {
            nothingIsObjectedTo();
        }

        @Test
        void whichMayRoundMinutesDownToHalfHours() {
            by(FoundingPolicies.inForceAnd(PolicyKind.POINTS_MINUTES_STEP, 30, MARCH_7));

            fixture.givenNoPriorActivity()
                    .when(credit(1, 89, MARCH_7))
                    .expectEvents(credited(1, 89, 60, 10, Rounding.downTo(30), 10, 1, 2));
        }

        @Test
        void whichMayGiveMoreThanBefore() {
            by(FoundingPolicies.inForceAnd(PolicyKind.POINTS_PER_HOUR, 25, MARCH_7));

            fixture.givenNoPriorActivity()
                    .when(credit(1, 60, MARCH_7))
                    .expectEvents(credited(1, 60, 60, 25, Rounding.downTo(1), 25, 2, 1));
        }

        @Test
        void whichIsTheOldOneForAServiceOfTheDayBefore() {
            by(FoundingPolicies.inForceAnd(PolicyKind.POINTS_PER_HOUR, 25, MARCH_7.plusDays(1)));

            fixture.givenNoPriorActivity().when(credit(1, 60, MARCH_7)).expectEvents(credited(1, 60, 10, 1, 1));
        }
    }

    @Nested
    class WithholdsPoints {

        private final PointsWithheld withheld = new PointsWithheld(ACCOUNT, SHEN, record(1), 10, List.of(lot(1, 10)));
        private final PointsRestored restored =
                new PointsRestored(ACCOUNT, SHEN, record(1), 10, List.of(lot(1, 10)), 0);

        @BeforeEach
        void today() {
            by(FoundingPolicies.inForce());
        }

        @Test
        void ofARecordThatDoesNotCount() {
            gave(10);
            objected(true);
            fixture.given(credited(1, 60, 10, 1, 1))
                    .when(new WithholdPoints(ACCOUNT, SHEN, record(1)))
                    .expectEvents(withheld)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceHoweverOftenItIsAsked() {
            gave(10);
            objected(true);
            fixture.given(credited(1, 60, 10, 1, 1), withheld)
                    .when(new WithholdPoints(ACCOUNT, SHEN, record(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void notOfARecordThatCountsAgainWhenTheObjectionIsToldOfOnceMore() {
            gave(10);
            objected(false);
            fixture.given(credited(1, 60, 10, 1, 1), withheld, restored)
                    .when(new WithholdPoints(ACCOUNT, SHEN, record(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void evenIfTheRecordGivesThemLater() {
            gave(0);
            objected(true);
            fixture.givenNoPriorActivity()
                    .when(new WithholdPoints(ACCOUNT, SHEN, record(1)))
                    .expectEvents(new PointsWithheld(ACCOUNT, SHEN, record(1), 0, List.of()));
            fixture.given(new PointsWithheld(ACCOUNT, SHEN, record(1), 0, List.of()))
                    .when(credit(1, 60, MARCH_7))
                    .expectEvents(credited(1, 60, 10, 1, 1), withheld);
        }

        @Test
        void forAsLongAsAnyCaseSaysSo() {
            objected(true);
            fixture.given(credited(1, 60, 10, 1, 1), withheld)
                    .when(new RestorePoints(ACCOUNT, SHEN, record(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void untilTheRecordCountsAgain() {
            objected(false);
            fixture.given(credited(1, 60, 10, 1, 1), withheld)
                    .when(new RestorePoints(ACCOUNT, SHEN, record(1)))
                    .expectEvents(restored);
            fixture.given(credited(1, 60, 10, 1, 1), withheld, restored)
                    .when(new RestorePoints(ACCOUNT, SHEN, record(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        /** 沈 has three numbers; the record is objected to in one of the two cases, and was in the other. */
        private void objected(boolean still) {
            VolunteerId second = VolunteerId.from(new UUID(1, 2));
            VolunteerId third = VolunteerId.from(new UUID(1, 3));
            MergeCaseId one = MergeCaseId.of(SHEN, second);
            MergeCaseId other = MergeCaseId.of(SHEN, third);
            ObjectionEvent dropped = new ObjectionDropped(one, SHEN, record(1));
            ObjectionEvent last =
                    still ? new ObjectionUpheld(other, SHEN, record(1)) : new ObjectionRejected(other, SHEN, record(1));
            Objections objections = new Objections(
                    new Volunteers(
                            id -> id.equals(SHEN)
                                    ? List.of(
                                            new MergeTookEffect(SHEN, one, SHEN, second),
                                            new MergeTookEffect(SHEN, other, SHEN, third))
                                    : List.of(),
                            document -> Optional.empty()),
                    mergeCase -> List.of(mergeCase.equals(one) ? dropped : last));
            fixture.registerInjectableResource(new RecordStandings(
                    new CertifiedServices(volunteer -> List.of(service(volunteer, record(1)))), objections));
        }

        private void gave(int points) {
            fixture.registerInjectableResource(new CreditedPoints(
                    account -> points == 0 ? Stream.empty() : Stream.of(credited(1, points * 6L, points, 1, 1))));
        }
    }

    /** The city's scheme by these policies, on the day of the service. */
    private void by(Policies policies) {
        fixture.registerInjectableResource(
                new PointsSchemes(policies, () -> new DivisionCode("350200"), Stream::empty));
        fixture.registerInjectableResource(new SettableClock(() -> CivilTime.startOf(MARCH_7)));
    }

    private void nothingIsObjectedTo() {
        fixture.registerInjectableResource(new RecordStandings(
                new CertifiedServices(volunteer -> List.of()),
                new Objections(new Volunteers(id -> List.of(), document -> Optional.empty()), mergeCase -> List.of())));
    }

    private static LotPart lot(long number, int points) {
        return new LotPart(LotNumber.of(record(number)), points, null, null);
    }

    private static CreditPoints credit(long sequence, long minutes, LocalDate serviceDate) {
        return new CreditPoints(
                ACCOUNT,
                SHEN,
                SchemeId.CITY,
                record(sequence),
                sequence,
                serviceDate,
                minutes,
                new Text("洁净家园"),
                null,
                null,
                true);
    }

    private static PointsCredited credited(long sequence, long minutes, int points, int rate, int step) {
        return credited(sequence, minutes, minutes, 10, Rounding.downTo(1), points, rate, step);
    }

    private static PointsCredited credited(
            long sequence,
            long minutes,
            long counted,
            int pointsPerHour,
            Rounding rounding,
            int points,
            int rate,
            int step) {
        return new PointsCredited(
                ACCOUNT,
                SHEN,
                record(sequence),
                sequence,
                MARCH_7,
                minutes,
                points,
                rate,
                step,
                null,
                counted,
                pointsPerHour,
                rounding,
                null,
                null,
                0);
    }

    private static HoursCertified service(VolunteerId volunteer, ServiceRecordId record) {
        Instant start = CivilTime.startOf(MARCH_7);
        return new HoursCertified(
                record,
                volunteer,
                OrganisationId.of("11350200MJB007228F"),
                VolunteerId.from(new UUID(1, 9)),
                new Text("环境整治"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofHours(1)),
                MARCH_7,
                60,
                new DivisionCode("350203001001"),
                new Text("社区"),
                Timeliness.ON_TIME,
                1);
    }

    private static ServiceRecordId record(long number) {
        return ServiceRecordId.from(new UUID(2, number));
    }
}
