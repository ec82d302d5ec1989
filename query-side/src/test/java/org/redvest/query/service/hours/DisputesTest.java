package org.redvest.query.service.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.HoursChangeState;
import org.redvest.api.service.hours.HoursObjectionState;
import org.redvest.api.service.hours.OrderedRecord;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.RefusedRecord;
import org.redvest.api.service.hours.RevocationState;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCorrectionApproved;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.api.service.hours.event.HoursObjectionRejected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.api.service.hours.event.RevocationCarriedOut;
import org.redvest.api.service.hours.event.RevocationOrdered;
import org.redvest.api.service.hours.query.HoursChangeView;
import org.redvest.api.service.hours.query.HoursObjectionView;
import org.redvest.api.service.hours.query.RevocationOrderView;
import org.redvest.api.service.hours.query.RevocationOrders;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What becomes of certified hours shows wherever they count. */
@QuerySideTest
class DisputesTest {

    private static final Text WHY = new Text("活动未实际开展");

    private final Ledger ledger;
    private final Reader reader;
    private final VolunteerId volunteer = newVolunteer();

    DisputesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private DisclosedRecord shown(HoursCertified hours) {
        return reader.ask(DisclosedRecord.class, "/api/v1/disclosure/service-records/{id}", hours.recordId());
    }

    /** Disclosure, ranking and card of somebody who served in this year alone tell the same. */
    private void assertCounts(String year, VolunteerId person, long records, long minutes) {
        String period = "from=%s-01-01&to=%s-12-31".formatted(year, year);
        assertThat(reader.ask(DisclosedRecords.class, "/api/v1/disclosure/service-records?" + period)
                        .totals())
                .isEqualTo(new Totals(records, records == 0 ? 0 : 1, minutes));
        assertThat(reader.ask(Ranking.class, "/api/v1/rankings?" + period).entries())
                .filteredOn(entry -> entry.division().equals(SIMING))
                .singleElement()
                .satisfies(entry -> assertThat(entry.minutes()).isEqualTo(minutes));
        assertThat(reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", person)
                        .minutes())
                .isEqualTo(minutes);
    }

    private static HoursRevoked revoked(HoursCertified hours, RevocationOrderId order) {
        return new HoursRevoked(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null,
                order);
    }

    private static HoursCorrected corrected(
            HoursCertified hours, Instant endBefore, long before, Instant end, long minutes) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                endBefore,
                before,
                hours.start(),
                end,
                hours.serviceDate(),
                minutes,
                WHY,
                new Subject("proposer"),
                1);
    }

    private static HoursCertified with(HoursCertified hours, @Nullable LocalDate noticeUntil, boolean toCountersign) {
        return new HoursCertified(
                hours.recordId(),
                hours.volunteerId(),
                hours.organisationId(),
                hours.certifiedBy(),
                hours.activity(),
                hours.category(),
                hours.start(),
                hours.end(),
                hours.serviceDate(),
                hours.minutes(),
                hours.division(),
                hours.place(),
                Timeliness.LATE,
                1,
                null,
                null,
                noticeUntil,
                toCountersign,
                null,
                1,
                null);
    }

    @Nested
    class ARecord {

        @Test
        void doesNotCountWhileItIsRevoked() {
            HoursCertified hours = hours(volunteer, HONGSHAN, "2071-05-02", 257);
            ledger.record(NOON, registered(volunteer, HONGSHAN), hours);
            assertCounts("2071", volunteer, 1, 257);

            ledger.record(NOON, revoked(hours, RevocationOrderId.from(UUID.randomUUID())));

            assertThat(shown(hours).state()).isEqualTo(RecordState.REVOKED);
            assertCounts("2071", volunteer, 0, 0);

            ledger.record(
                    NOON,
                    new HoursReinstated(
                            hours.recordId(),
                            volunteer,
                            HoursChangeId.from(UUID.randomUUID()),
                            hours.start(),
                            hours.end(),
                            257,
                            WHY,
                            null));

            assertThat(shown(hours).state()).isEqualTo(RecordState.FINAL);
            assertCounts("2071", volunteer, 1, 257);
        }

        @Test
        void countsByItsLastCorrection() {
            VolunteerId person = newVolunteer();
            HoursCertified hours = hours(person, HONGSHAN, "2072-05-02", 120);
            Instant end = hours.start().plus(Duration.ofMinutes(60));
            ledger.record(NOON, registered(person, HONGSHAN), hours);

            ledger.record(
                    NOON,
                    corrected(hours, hours.end(), 120, end, 60),
                    corrected(hours, end, 60, end.plusSeconds(600), 70));

            assertCounts("2072", person, 1, 70);
            DisclosedRecord shown = shown(hours);
            assertThat(shown.minutes()).isEqualTo(70);
            assertThat(shown.certifiedMinutes()).isEqualTo(120);
            assertThat(shown.end()).isEqualTo(end.plusSeconds(600));
        }

        @Test
        void doesNotCountWhileAnyObjectionIsOpen() {
            VolunteerId person = newVolunteer();
            HoursCertified hours = with(hours(person, HONGSHAN, "2073-05-02", 60), LocalDate.of(2999, 1, 1), false);
            HoursObjectionId one = HoursObjectionId.from(UUID.randomUUID());
            HoursObjectionId other = HoursObjectionId.from(UUID.randomUUID());
            ledger.record(NOON, registered(person, HONGSHAN), hours);
            assertThat(shown(hours).state()).isEqualTo(RecordState.UNDER_NOTICE);
            assertThat(shown(hours).daysLate()).isEqualTo(1);

            ledger.record(
                    NOON,
                    new HoursSuspended(hours.recordId(), person, one, 60),
                    new HoursSuspended(hours.recordId(), person, other, 60));

            assertThat(shown(hours).state()).isEqualTo(RecordState.SUSPENDED);
            assertThat(shown(hours).openObjections()).isEqualTo(2);
            ledger.record(NOON, new HoursSustained(hours.recordId(), person, one, 60));
            assertCounts("2073", person, 0, 0);
            ledger.record(NOON, new HoursSustained(hours.recordId(), person, other, 60));
            assertCounts("2073", person, 1, 60);
        }

        @Test
        void countsOnceItIsCountersigned() {
            VolunteerId person = newVolunteer();
            HoursCertified hours = with(hours(person, HONGSHAN, "2074-05-02", 60), LocalDate.of(2074, 6, 1), true);
            ledger.record(NOON, registered(person, HONGSHAN), hours);
            assertThat(shown(hours).state()).isEqualTo(RecordState.AWAITING_COUNTERSIGNATURE);
            assertCounts("2074", person, 0, 0);

            ledger.record(NOON, new HoursCountersigned(hours.recordId(), person));

            assertCounts("2074", person, 1, 60);
        }
    }

    /** What a record counts, added up by hand. */
    private static final class ByHand {

        private final HoursCertified hours;
        private final Set<HoursObjectionId> open = new HashSet<>();
        private boolean waiting;
        private boolean revoked;
        private Instant end;

        ByHand(HoursCertified hours) {
            this.hours = hours;
            this.waiting = hours.awaitsCountersignature();
            this.end = hours.end();
        }

        boolean counts() {
            return !waiting && !revoked && open.isEmpty();
        }

        long minutes() {
            return Duration.between(hours.start(), end).toMinutes();
        }

        /** Any change that the command side could decide on now. */
        Object change(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> {
                    waiting = false;
                    yield new HoursCountersigned(hours.recordId(), hours.volunteerId());
                }
                case 1 -> {
                    HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
                    open.add(objection);
                    yield new HoursSuspended(hours.recordId(), hours.volunteerId(), objection, minutes());
                }
                case 2 -> {
                    HoursObjectionId objection = open.isEmpty()
                            ? HoursObjectionId.from(UUID.randomUUID())
                            : open.iterator().next();
                    open.remove(objection);
                    yield new HoursSustained(hours.recordId(), hours.volunteerId(), objection, minutes());
                }
                case 3 -> {
                    Instant before = end;
                    long minutesBefore = minutes();
                    end = hours.start().plus(Duration.ofMinutes(1 + random.nextInt(400)));
                    yield corrected(hours, before, minutesBefore, end, minutes());
                }
                default -> revokedOrReinstated();
            };
        }

        private Object revokedOrReinstated() {
            revoked = !revoked;
            HoursChangeId change = HoursChangeId.from(UUID.randomUUID());
            return revoked
                    ? new HoursRevoked(
                            hours.recordId(),
                            hours.volunteerId(),
                            change,
                            hours.start(),
                            end,
                            minutes(),
                            WHY,
                            null,
                            null)
                    : new HoursReinstated(
                            hours.recordId(), hours.volunteerId(), change, hours.start(), end, minutes(), WHY, null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void sumsAreThoseByHandWhateverBecameOfRecords(long seed) {
        Random random = new Random(seed);
        String year = String.valueOf(2300 + seed);
        VolunteerId person = newVolunteer();
        List<Object> facts = new ArrayList<>(List.of(registered(person, HONGSHAN)));
        List<ByHand> records = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            HoursCertified hours =
                    with(hours(person, HONGSHAN, "%s-05-%02d".formatted(year, day), 60), null, random.nextInt(4) == 0);
            records.add(new ByHand(hours));
            facts.add(hours);
        }
        for (int i = 0; i < 60; i++) {
            facts.add(records.get(random.nextInt(records.size())).change(random));
        }

        ledger.record(NOON, facts.toArray());

        List<ByHand> counting = records.stream().filter(ByHand::counts).toList();
        assertCounts(
                year,
                person,
                counting.size(),
                counting.stream().mapToLong(ByHand::minutes).sum());
    }

    @Nested
    class AnObjection {

        private final VolunteerId person = newVolunteer();
        private final HoursCertified hours = hours(person, HONGSHAN, "2075-05-02", 60);
        private final HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());

        private HoursObjectionView shown() {
            return reader.ask(HoursObjectionView.class, "/api/v1/hours-objections/{id}", objection);
        }

        @Test
        void isShownWithWhatHasBecomeOfIt() {
            ledger.record(NOON, registered(person, HONGSHAN), hours);
            ledger.record(
                    NOON,
                    Envelope.user("neighbour"),
                    new HoursObjectionRaised(objection, hours.recordId(), person, WHY, LocalDate.of(2075, 6, 1)));
            assertThat(shown().state()).isEqualTo(HoursObjectionState.OPEN);
            assertThat(shown().objector()).as("an auditor asks").isEqualTo("neighbour");

            ledger.record(NOON, new HoursObjectionRejected(objection, hours.recordId(), person, new Text("签退记录无误")));

            assertThat(shown().state()).isEqualTo(HoursObjectionState.REJECTED);
            assertThat(shown().answer()).isEqualTo("签退记录无误");
            ledger.record(NOON, new VolunteerErased(person));
            assertThat(shown().reason()).isEqualTo("已注销");
        }

        @Test
        void thatNobodyRaisedIsUnknown() {
            assertThat(reader.get("/api/v1/hours-objections/{id}", HoursObjectionId.from(UUID.randomUUID()))
                            .problem())
                    .isEqualTo("404 UNKNOWN_HOURS_OBJECTION");
        }
    }

    @Test
    void aCorrectionIsShownWithWhoProposedAndWhoApprovedIt() {
        VolunteerId person = newVolunteer();
        HoursCertified hours = hours(person, HONGSHAN, "2076-05-02", 60);
        HoursChangeId change = HoursChangeId.from(UUID.randomUUID());
        ledger.record(NOON, registered(person, HONGSHAN), hours);
        ledger.record(
                NOON,
                Envelope.user("proposer"),
                new HoursCorrectionProposed(
                        change,
                        hours.recordId(),
                        person,
                        hours.start(),
                        hours.end(),
                        hours.start(),
                        hours.end().minusSeconds(600),
                        WHY));
        ledger.record(NOON, Envelope.user("approver"), new HoursCorrectionApproved(change, hours.recordId(), person));

        HoursChangeView shown = reader.ask(HoursChangeView.class, "/api/v1/hours-changes/{id}", change);

        assertThat(shown.state()).isEqualTo(HoursChangeState.APPROVED);
        assertThat(shown.proposedBy()).isEqualTo("proposer");
        assertThat(shown.decidedBy()).isEqualTo("approver");
        assertThat(shown.endBefore()).isEqualTo(hours.end());
    }

    @Test
    void anOrderShowsHowFarItHasCome() {
        VolunteerId person = newVolunteer();
        HoursCertified one = hours(person, HONGSHAN, "2077-05-02", 60);
        HoursCertified other = hours(person, HONGSHAN, "2077-05-03", 60);
        RevocationOrderId order = RevocationOrderId.from(UUID.randomUUID());
        ledger.record(NOON, registered(person, HONGSHAN), one, other);
        ledger.record(
                NOON,
                new RevocationOrdered(
                        order,
                        WHY,
                        List.of(
                                new OrderedRecord(person, one.recordId()),
                                new OrderedRecord(person, other.recordId()))),
                revoked(one, order));
        RevocationOrderView running = reader.ask(RevocationOrderView.class, "/api/v1/revocation-orders/{id}", order);
        assertThat(running.state()).isEqualTo(RevocationState.RUNNING);
        assertThat(running.total()).isEqualTo(2);
        assertThat(running.revoked()).isEqualTo(1);

        RefusedRecord refused = new RefusedRecord(other.recordId(), Problem.RECORD_REVOKED);
        ledger.record(NOON, new RevocationCarriedOut(order, 1, List.of(refused)));

        RevocationOrderView done = reader.ask(RevocationOrderView.class, "/api/v1/revocation-orders/{id}", order);
        assertThat(done.state()).isEqualTo(RevocationState.CARRIED_OUT);
        assertThat(done.refused()).containsExactly(refused);
        assertThat(done.reason()).isEqualTo(WHY.value());
    }

    @Test
    void listsOrdersTheNewestFirst() {
        VolunteerId person = newVolunteer();
        HoursCertified one = hours(person, HONGSHAN, "2077-06-03", 60);
        RevocationOrderId earlier = RevocationOrderId.from(UUID.randomUUID());
        RevocationOrderId later = RevocationOrderId.from(UUID.randomUUID());
        List<OrderedRecord> named = List.of(new OrderedRecord(person, one.recordId()));
        ledger.record(NOON, registered(person, HONGSHAN), one);
        ledger.record(
                NOON,
                new RevocationOrdered(earlier, WHY, named),
                revoked(one, earlier),
                new RevocationCarriedOut(earlier, 1, List.of()),
                new RevocationOrdered(later, WHY, named));

        RevocationOrders newest = reader.ask(RevocationOrders.class, "/api/v1/revocation-orders?limit=1");
        RevocationOrders before = reader.ask(
                RevocationOrders.class,
                "/api/v1/revocation-orders?limit=1&cursor={cursor}",
                Objects.requireNonNull(newest.nextCursor()));

        assertThat(newest.orders()).singleElement().satisfies(order -> assertThat(order.orderId())
                .isEqualTo(later));
        assertThat(before.orders()).singleElement().satisfies(order -> {
            assertThat(order.orderId()).isEqualTo(earlier);
            assertThat(order.state()).isEqualTo(RevocationState.CARRIED_OUT);
            assertThat(order.revoked()).isEqualTo(1);
        });
    }
}
