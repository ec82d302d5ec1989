package org.redvest.query.open.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.credited;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.restored;
import static org.redvest.query.Facts.unmerged;
import static org.redvest.query.Facts.withheld;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.StateDifference;
import org.redvest.api.open.history.query.VolunteerState;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/**
 * Over random histories of two numbers, with corrections, revocations, objections, merges, bans, late evidence and erasures: the state as of any two
 * instants is what is found by looking for each of its figures through the whole log.
 */
@QuerySideTest
class StatesOfHistoriesTest {

    private static final int STEPS = 60;
    private static final int QUESTIONS = 25;
    private static final Text WHY = new Text("核对签到表");

    private final Ledger ledger;
    private final Reader reader;

    StatesOfHistoriesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** What was recorded, and when. */
    private record Recorded(Instant at, Object fact) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void areWhatTheWholeLogSays(long seed) {
        Random random = new Random(seed);
        VolunteerId one = newVolunteer();
        VolunteerId other = newVolunteer();
        List<Recorded> all = history(random, one, other);
        Instant last = all.getLast().at();

        for (int question = 0; question < QUESTIONS; question++) {
            Instant validAt = NOON.plusSeconds(
                    random.nextLong(Duration.between(NOON, last).toSeconds() + 1));
            Instant knownAt = validAt.plusSeconds(
                    random.nextLong(Duration.between(validAt, last).toSeconds() + 1));
            VolunteerId asked = random.nextBoolean() ? one : other;
            VolunteerState state = state(asked, validAt, knownAt);

            assertThat(figures(state))
                    .as("seed %d, %s as of %s known at %s", seed, asked, validAt, knownAt)
                    .isEqualTo(reckoned(all, asked, one, other, validAt, knownAt));
        }
    }

    /** Between two states that differ lie the events of which one follows from the other. */
    @ParameterizedTest
    @ValueSource(longs = {21, 34})
    void differByTheEventsThatAreToldAndByNothingWithoutThem(long seed) {
        Random random = new Random(seed);
        VolunteerId one = newVolunteer();
        List<Recorded> all = history(random, one, newVolunteer());
        Instant last = all.getLast().at();

        for (int question = 0; question < QUESTIONS; question++) {
            Instant known = NOON.plusSeconds(
                    random.nextLong(Duration.between(NOON, last).toSeconds() + 1));
            StateDifference found = reader.ask(
                    StateDifference.class,
                    "/api/v1/audit/volunteers/{volunteer}/difference?validAt={v}&knownAt={k}&otherValidAt={ov}&otherKnownAt={ok}",
                    one,
                    NOON,
                    known,
                    NOON,
                    last);

            assertThat(found.before()).isEqualTo(state(one, NOON, known));
            assertThat(found.after()).isEqualTo(state(one, NOON, last));
            if (found.events().isEmpty()) {
                assertThat(found.changes()).isEmpty();
            }
            assertThat(found.events())
                    .extracting(Entry::recordedAt)
                    .allSatisfy(at -> assertThat(at).isAfter(known).isBeforeOrEqualTo(last));
        }
    }

    private VolunteerState state(VolunteerId volunteer, Instant validAt, Instant knownAt) {
        return reader.ask(
                VolunteerState.class,
                "/api/v1/audit/volunteers/{volunteer}/state?validAt={valid}&knownAt={known}",
                volunteer,
                validAt,
                knownAt);
    }

    private List<Recorded> history(Random random, VolunteerId one, VolunteerId other) {
        List<Recorded> all = new ArrayList<>();
        Instant at = NOON;
        record(all, at, registered(one, HONGSHAN), registered(other, HONGSHAN));
        List<HoursCertified> served = new ArrayList<>();
        Map<String, HoursObjectionId> objections = new TreeMap<>();
        List<ServiceRecordId> revoked = new ArrayList<>();
        boolean together = false;
        for (int step = 0; step < STEPS; step++) {
            at = at.plusSeconds(1 + random.nextInt(200_000));
            VolunteerId whose = !together && random.nextBoolean() ? other : one;
            int kind = random.nextInt(12);
            if (served.isEmpty() || kind < 4) {
                // late evidence: of any day since the beginning, or of before
                LocalDate day = LocalDate.ofInstant(NOON, ZoneOffset.UTC)
                        .minusDays(20)
                        .plusDays(
                                random.nextLong(20 + Duration.between(NOON, at).toDays()));
                HoursCertified hours = hours(whose, HONGSHAN, day.toString(), 30 + 30L * random.nextInt(6));
                served.add(hours);
                record(all, at, hours, credited(hours, 10));
                continue;
            }
            HoursCertified hours = served.get(random.nextInt(served.size()));
            String record = hours.recordId().value();
            switch (kind) {
                case 4, 5 -> record(all, at, corrected(hours, 30 + 15L * random.nextInt(12)));
                case 6 -> {
                    if (revoked.remove(hours.recordId())) {
                        record(all, at, reinstated(hours), restored(hours, 10));
                    } else {
                        revoked.add(hours.recordId());
                        record(all, at, revoked(hours), withheld(hours, 10));
                    }
                }
                case 7 -> {
                    HoursObjectionId open = objections.remove(record);
                    if (open == null) {
                        HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
                        objections.put(record, objection);
                        record(
                                all,
                                at,
                                new HoursSuspended(hours.recordId(), hours.volunteerId(), objection, hours.minutes()));
                    } else {
                        record(
                                all,
                                at,
                                new HoursSustained(hours.recordId(), hours.volunteerId(), open, hours.minutes()));
                    }
                }
                case 8 -> {
                    record(all, at, together ? unmerged(one, other) : merged(one, other));
                    together = !together;
                }
                case 9 -> record(all, at, new VolunteerBanned(whose, WHY));
                case 10 -> record(all, at, new BanLifted(whose, WHY));
                default ->
                    record(
                            all,
                            at,
                            random.nextBoolean()
                                    ? new ConsentWithdrawn(whose, ConsentPurpose.INSURER)
                                    : new ConsentGiven(
                                            whose,
                                            ConsentPurpose.INSURER,
                                            new ConsentEvidence(
                                                    ConsentForm.SIGNED_LIST,
                                                    LocalDate.of(2022, 1, 5),
                                                    new Text("0".repeat(64)))));
            }
        }
        if (random.nextInt(3) == 0) {
            record(all, at.plusSeconds(60), new VolunteerErased(other));
        }
        return all;
    }

    private void record(List<Recorded> all, Instant at, Object... facts) {
        ledger.record(at, facts);
        Arrays.stream(facts).forEach(fact -> all.add(new Recorded(at, fact)));
    }

    private static HoursCorrected corrected(HoursCertified hours, long minutes) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                hours.start(),
                hours.start().plusSeconds(60 * minutes),
                hours.serviceDate(),
                minutes,
                WHY,
                new Subject("s-proposer"),
                1);
    }

    private static HoursRevoked revoked(HoursCertified hours) {
        return new HoursRevoked(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null,
                null);
    }

    private static HoursReinstated reinstated(HoursCertified hours) {
        return new HoursReinstated(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null);
    }

    /** In lines that can be compared. */
    private static List<String> figures(VolunteerState state) {
        List<String> lines = new ArrayList<>();
        state.numbers()
                .forEach(number -> lines.add("number %s %s %s insurer %s, lives in %s"
                        .formatted(
                                number.volunteerId(),
                                number.registration(),
                                number.erased(),
                                number.consents().contains(ConsentPurpose.INSURER),
                                number.residence())));
        state.records()
                .forEach(record ->
                        lines.add("record %s %d %s".formatted(record.recordId(), record.minutes(), record.counts())));
        lines.add("minutes %d".formatted(state.finalMinutes()));
        lines.add("points %d"
                .formatted(state.points().stream()
                        .mapToLong(points -> points.left() - points.owed())
                        .sum()));
        return lines;
    }

    /** The same, each figure looked for through everything that was ever recorded. */
    private static List<String> reckoned(
            List<Recorded> all,
            VolunteerId asked,
            VolunteerId one,
            VolunteerId other,
            Instant validAt,
            Instant knownAt) {
        boolean together =
                last(all, validAt, fact -> fact instanceof AccountsMerged || fact instanceof AccountsUnmerged)
                        instanceof AccountsMerged;
        List<VolunteerId> numbers = together ? List.of(one, other) : List.of(asked);
        boolean gone = all.stream().anyMatch(recorded -> recorded.fact() instanceof VolunteerErased);
        List<String> lines = new ArrayList<>();
        for (VolunteerId number : numbers) {
            Predicate<Object> of = fact ->
                    fact instanceof NamesVolunteer named && named.volunteerId().equals(number);
            Object state = last(
                    all,
                    validAt,
                    of.and(fact -> fact instanceof VolunteerRegistered
                            || fact instanceof VolunteerBanned
                            || fact instanceof BanLifted));
            Object consent = last(
                    all, validAt, of.and(fact -> fact instanceof ConsentGiven || fact instanceof ConsentWithdrawn));
            lines.add("number %s %s %s insurer %s, lives in %s"
                    .formatted(
                            number,
                            state instanceof VolunteerBanned ? RegistrationState.BANNED : RegistrationState.IN_EFFECT,
                            last(all, validAt, of.and(VolunteerErased.class::isInstance)) != null,
                            !(consent instanceof ConsentWithdrawn),
                            gone && number.equals(other) ? "已注销" : HONGSHAN));
        }
        long minutes = 0;
        for (Recorded recorded : all) {
            if (recorded.fact() instanceof HoursCertified hours
                    && !recorded.at().isAfter(knownAt)
                    && numbers.contains(hours.volunteerId())
                    && !hours.start().isAfter(validAt)) {
                ServiceRecordId id = hours.recordId();
                Object correction = last(
                        all,
                        knownAt,
                        fact -> fact instanceof HoursCorrected c && c.recordId().equals(id));
                long now = correction instanceof HoursCorrected c ? c.minutes() : hours.minutes();
                boolean counts = !(last(
                                        all,
                                        knownAt,
                                        fact -> (fact instanceof HoursRevoked r
                                                        && r.recordId().equals(id))
                                                || (fact instanceof HoursReinstated i
                                                        && i.recordId().equals(id)))
                                instanceof HoursRevoked)
                        && !(last(
                                        all,
                                        knownAt,
                                        fact -> (fact instanceof HoursSuspended begun
                                                        && begun.recordId().equals(id))
                                                || (fact instanceof HoursSustained over
                                                        && over.recordId().equals(id)))
                                instanceof HoursSuspended);
                minutes += counts ? now : 0;
                lines.add("record %s %d %s".formatted(id, now, counts));
            }
        }
        lines.add("minutes %d".formatted(minutes));
        lines.add("points %d"
                .formatted(all.stream()
                        .filter(recorded -> !recorded.at().isAfter(validAt))
                        .mapToLong(recorded -> points(recorded.fact(), numbers))
                        .sum()));
        return lines;
    }

    private static long points(Object fact, List<VolunteerId> numbers) {
        return switch (fact) {
            case PointsCredited credited when numbers.contains(credited.volunteerId()) -> credited.points();
            case PointsWithheld withheld when numbers.contains(withheld.volunteerId()) -> -withheld.points();
            case PointsRestored restored when numbers.contains(restored.volunteerId()) -> restored.points();
            default -> 0;
        };
    }

    /** What was recorded last of these by an instant; null where nothing was. */
    private static @Nullable Object last(List<Recorded> all, Instant by, Predicate<Object> wanted) {
        Optional<Object> found = all.stream()
                .filter(recorded -> !recorded.at().isAfter(by))
                .map(Recorded::fact)
                .filter(wanted)
                .reduce((earlier, later) -> later);
        return found.map(Objects::requireNonNull).orElse(null);
    }
}
