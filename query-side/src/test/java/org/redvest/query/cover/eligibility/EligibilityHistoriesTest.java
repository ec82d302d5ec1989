package org.redvest.query.cover.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.Text;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.test.context.TestPropertySource;

/**
 * Over random histories of two numbers of a city (bans, consents, erasures, mergers, policies that are recorded late, shifts, sign-ups,
 * certified hours, late publications) every answer equals that of a slow fold of what was recorded, whichever pair of instants is asked.
 */
// in a ledger of its own: it tells of policies that nobody else recorded
@TestPropertySource(properties = "redvest.test.ledger=histories")
@QuerySideTest
class EligibilityHistoriesTest {

    private static final int HISTORIES = 30;
    private static final int STEPS = 40;
    private static final int QUESTIONS = 40;
    private static final Duration WINDOW = Duration.ofDays(20);
    private static final Text INSURER = new Text("人保财险厦门市分公司");

    private final Ledger ledger;
    private final Reader reader;
    private final List<Recorded> log = new ArrayList<>();

    EligibilityHistoriesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private record Recorded(Instant at, Object fact) {}

    private record Answer(
            @Nullable Boolean insured, @Nullable Boolean covered) {}

    @Test
    void areAnsweredAsASlowFoldAnswersThem() {
        int covered = 0;
        int unknown = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            // one after the other, so that each has policies of its own and knows those before
            Instant begin = Instant.parse("2010-01-01T00:00:00Z").plus(WINDOW.multipliedBy(seed));
            List<VolunteerId> numbers = happen(random, begin);
            for (int question = 0; question < QUESTIONS; question++) {
                VolunteerId asked = numbers.get(random.nextInt(2));
                Instant at = random.nextInt(3) == 0 ? instant(random, begin) : nearAShift(random, begin);
                Instant known = random.nextInt(4) == 0
                        ? begin.plus(WINDOW)
                        : at.plus(Duration.ofMinutes(random.nextInt(15_000)));
                Answer expected = fold(numbers, asked, at, known);
                Eligibility answer = reader.ask(
                        Eligibility.class,
                        "/api/v1/insurance/eligibility?volunteerId={v}&at={at}&knownAt={known}",
                        asked,
                        at,
                        known);
                assertThat(new Answer(answer.insured(), answer.covered()))
                        .as(
                                "history %d, question %d: %s at %s as known at %s: %s",
                                seed, question, asked, at, known, answer)
                        .isEqualTo(expected);
                covered += Boolean.TRUE.equals(expected.covered()) ? 1 : 0;
                unknown += expected.insured() == null ? 1 : 0;
            }
        }
        // a fold that never says yes, and never says that nobody knows, would prove little
        assertThat(covered).isGreaterThan(30);
        assertThat(unknown).isGreaterThan(30);
    }

    private static Instant instant(Random random, Instant begin) {
        return begin.plus(Duration.ofMinutes(random.nextInt((int) WINDOW.toMinutes())));
    }

    /** Where most is decided: before, during and after one of this history's, or anywhere where it has none. */
    private Instant nearAShift(Random random, Instant begin) {
        List<Instant> starts = log.stream()
                .filter(one -> !one.at().isBefore(begin))
                .map(Recorded::fact)
                .filter(ShiftOpened.class::isInstance)
                .map(fact -> ((ShiftOpened) fact).terms().times().start())
                .toList();
        return starts.isEmpty()
                ? instant(random, begin)
                : starts.get(random.nextInt(starts.size())).plus(Duration.ofMinutes(random.nextInt(300) - 90));
    }

    private void record(Instant at, Object... facts) {
        ledger.record(at, facts);
        Arrays.stream(facts).forEach(fact -> log.add(new Recorded(at, fact)));
    }

    private List<VolunteerId> happen(Random random, Instant begin) {
        VolunteerId one = newVolunteer();
        VolunteerId two = newVolunteer();
        List<VolunteerId> numbers = List.of(one, two);
        List<Instant> instants = Stream.generate(() -> instant(random, begin))
                .limit(STEPS)
                .sorted()
                .toList();
        record(begin, registered(one, "张*", Facts.HONGSHAN), registered(two, "张*", Facts.HONGSHAN));
        List<ShiftOpened> shifts = new ArrayList<>();
        List<PlaceTaken> places = new ArrayList<>();
        List<HoursCertified> services = new ArrayList<>();
        List<InsurancePolicyRecorded> policies = new ArrayList<>();
        ProjectId project = newProject();
        Object[] drafted = published(project, newOrganisation(), details(Facts.HONGSHAN));
        boolean isPublished = random.nextInt(4) > 0;
        record(begin, isPublished ? drafted : Arrays.copyOf(drafted, 3));
        boolean merged = false;
        boolean banned = false;
        for (Instant at : instants) {
            VolunteerId who = numbers.get(random.nextInt(2));
            switch (random.nextInt(16)) {
                case 0, 1 -> {
                    InsurancePolicyRecorded policy = policy(random, begin);
                    policies.add(policy);
                    record(at, policy);
                }
                case 2 -> {
                    if (!policies.isEmpty()) {
                        InsurancePolicyRecorded policy = policies.getLast();
                        record(at, terms(random, policy));
                    }
                }
                case 3, 4, 5 -> {
                    ShiftOpened shift = opened(newShift(), project, instant(random, begin), 9);
                    shifts.add(shift);
                    record(at, shift);
                }
                case 6, 7, 8, 9 -> {
                    if (!shifts.isEmpty()) {
                        PlaceTaken place = new PlaceTaken(
                                shifts.get(random.nextInt(shifts.size())).shiftId(), newSignUp(), who, 1, null);
                        places.add(place);
                        record(at, place);
                    }
                }
                case 10 -> {
                    if (!places.isEmpty()) {
                        PlaceTaken place = places.remove(random.nextInt(places.size()));
                        record(
                                at,
                                new SignUpWithdrawn(
                                        place.shiftId(), place.signUpId(), place.volunteerId(), SignUpState.CONFIRMED));
                    }
                }
                case 11 -> {
                    if (!isPublished) {
                        isPublished = true;
                        record(at, drafted[3]);
                    } else if (!shifts.isEmpty() && random.nextBoolean()) {
                        record(at, new ShiftCancelled(shifts.removeLast().shiftId(), new Text("天气原因")));
                    }
                }
                case 12 -> {
                    String day = CivilTime.dateOf(at.minus(Duration.ofHours(random.nextInt(80))))
                            .toString();
                    HoursCertified service = hours(who, Facts.HONGSHAN, day, 60 + random.nextInt(200));
                    services.add(service);
                    record(at, service);
                }
                case 13 -> {
                    if (!services.isEmpty()) {
                        record(at, revoked(services.removeLast()));
                    }
                }
                case 14 -> {
                    banned = !banned;
                    record(
                            at,
                            banned
                                    ? new VolunteerBanned(one, new Text("厦文明办〔2017〕1号"))
                                    : new BanLifted(one, new Text("厦文明办〔2017〕2号")));
                }
                default -> {
                    if (random.nextInt(3) == 0) {
                        record(at, new ConsentWithdrawn(who, ConsentPurpose.INSURER));
                    } else {
                        record(at, merged ? unmerged(one, two) : merged(one, two));
                        merged = !merged;
                    }
                }
            }
        }
        if (random.nextInt(3) == 0) {
            record(begin.plus(WINDOW).minusSeconds(1), new ProjectClosed(project, new Text("结束")));
        }
        if (random.nextInt(4) == 0) {
            record(begin.plus(WINDOW).minusSeconds(1), new VolunteerErased(two));
        }
        return numbers;
    }

    private static InsurancePolicyRecorded policy(Random random, Instant begin) {
        Instant from = instant(random, begin).minus(Duration.ofDays(5));
        return new InsurancePolicyRecorded(
                InsurancePolicyId.from(new UUID(random.nextLong(), random.nextLong())),
                INSURER,
                new Text("P-" + random.nextInt()),
                448_000,
                from,
                from.plus(Duration.ofDays(2 + random.nextInt(12))),
                null);
    }

    private static InsuranceTermsAdopted terms(Random random, InsurancePolicyRecorded policy) {
        return new InsuranceTermsAdopted(
                policy.insurancePolicyId(),
                1 + random.nextInt(1_000_000),
                random.nextBoolean() ? policy.from() : policy.from().plus(Duration.ofDays(1)),
                new InsuranceTerms(
                        List.of(new InsurerShare(INSURER, InsurerShare.WHOLE)),
                        random.nextInt(3) == 0 ? List.of(Exposure.DRILL) : Arrays.asList(Exposure.values()),
                        random.nextInt(4) == 0 ? 18 : null,
                        null,
                        List.of(),
                        List.of(),
                        true,
                        random.nextInt(3) * 60,
                        random.nextInt(3) * 24));
    }

    private static HoursRevoked revoked(HoursCertified service) {
        return new HoursRevoked(
                service.recordId(),
                service.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                service.start(),
                service.end(),
                service.minutes(),
                new Text("未实际开展"),
                null,
                null);
    }

    private <T> Stream<T> facts(Class<T> type, Instant until) {
        return log.stream()
                .filter(one -> !one.at().isAfter(until))
                .map(Recorded::fact)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Instant recordedAt(Object fact) {
        return log.stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private Answer fold(List<VolunteerId> both, VolunteerId asked, Instant at, Instant known) {
        boolean merged = log.stream()
                .filter(one -> !one.at().isAfter(known))
                .map(Recorded::fact)
                .filter(fact -> (fact instanceof AccountsMerged m
                                && m.survivor().equals(both.getFirst()))
                        || (fact instanceof AccountsUnmerged u && u.survivor().equals(both.getFirst())))
                .reduce((earlier, later) -> later)
                .filter(AccountsMerged.class::isInstance)
                .isPresent();
        List<VolunteerId> person = merged ? both : List.of(asked);
        VolunteerId counting = person.stream()
                .min(Comparator.comparing((VolunteerId number) -> !isInEffect(number, at))
                        .thenComparing(number -> !number.equals(both.getFirst())))
                .orElseThrow();
        if (facts(ConsentWithdrawn.class, at).anyMatch(one -> one.volunteerId().equals(counting))) {
            return new Answer(null, null);
        }
        boolean good = isInEffect(counting, at) && !isBanned(counting, at);
        List<InsurancePolicyRecorded> policies =
                facts(InsurancePolicyRecorded.class, known).toList();
        List<InsurancePolicyRecorded> inForce = policies.stream()
                .filter(policy -> !policy.from().isAfter(at) && policy.until().isAfter(at))
                .toList();
        if (policies.isEmpty() && good) {
            return new Answer(null, null);
        }
        if (!good || inForce.isEmpty()) {
            return new Answer(false, false);
        }
        List<@Nullable Boolean> decisions = new ArrayList<>();
        for (InsurancePolicyRecorded policy : inForce) {
            decisions.add(covers(policy, person, at, known));
        }
        if (decisions.contains(true)) {
            return new Answer(true, true);
        }
        return new Answer(true, decisions.contains(null) ? null : false);
    }

    private boolean isInEffect(VolunteerId number, Instant at) {
        return facts(VolunteerRegistered.class, at)
                        .anyMatch(one -> one.volunteerId().equals(number))
                && facts(VolunteerErased.class, at)
                        .noneMatch(one -> one.volunteerId().equals(number));
    }

    private boolean isBanned(VolunteerId number, Instant at) {
        return log.stream()
                .filter(one -> !one.at().isAfter(at))
                .map(Recorded::fact)
                .filter(fact -> (fact instanceof VolunteerBanned b
                                && b.volunteerId().equals(number))
                        || (fact instanceof BanLifted l && l.volunteerId().equals(number)))
                .reduce((earlier, later) -> later)
                .filter(VolunteerBanned.class::isInstance)
                .isPresent();
    }

    private @Nullable Boolean covers(
            InsurancePolicyRecorded policy, List<VolunteerId> person, Instant at, Instant known) {
        InsuranceTerms terms = facts(InsuranceTermsAdopted.class, known)
                .filter(one -> one.insurancePolicyId().equals(policy.insurancePolicyId()))
                .filter(one -> !one.effectiveFrom().isAfter(at))
                .max(Comparator.comparingInt(InsuranceTermsAdopted::version))
                .map(InsuranceTermsAdopted::terms)
                .orElseGet(() -> InsuranceTerms.usual(INSURER));
        boolean exposed = Stream.concat(
                        facts(PlaceTaken.class, known).filter(place -> isGood(place, person, terms, at, known)),
                        facts(HoursCertified.class, known).filter(hours -> isGood(hours, person, terms, at, known)))
                .findAny()
                .isPresent();
        if (!exposed) {
            return false;
        }
        return terms.leastAge() == null ? Boolean.TRUE : null;
    }

    private boolean isGood(
            PlaceTaken place, List<VolunteerId> person, InsuranceTerms terms, Instant at, Instant known) {
        ShiftOpened shift = facts(ShiftOpened.class, known)
                .filter(one -> one.shiftId().equals(place.shiftId()))
                .findFirst()
                .orElseThrow();
        Instant taken = recordedAt(place);
        boolean withdrawn =
                facts(SignUpWithdrawn.class, at).anyMatch(one -> one.signUpId().equals(place.signUpId()));
        boolean cancelled =
                facts(ShiftCancelled.class, at).anyMatch(one -> one.shiftId().equals(place.shiftId()));
        boolean published = facts(ProjectPublished.class, at)
                        .anyMatch(one -> one.projectId().equals(shift.projectId()))
                && facts(ProjectClosed.class, at)
                        .noneMatch(one -> one.projectId().equals(shift.projectId()));
        return person.contains(place.volunteerId())
                && !withdrawn
                && !cancelled
                && published
                && isWithin(shift.terms().times().start(), shift.terms().times().end(), terms, at)
                && isInTime(taken, terms, at);
    }

    private boolean isGood(
            HoursCertified hours, List<VolunteerId> person, InsuranceTerms terms, Instant at, Instant known) {
        boolean revoked =
                facts(HoursRevoked.class, known).anyMatch(one -> one.recordId().equals(hours.recordId()));
        return person.contains(hours.volunteerId())
                && !revoked
                && isWithin(hours.start(), hours.end(), terms, at)
                && isInTime(recordedAt(hours), terms, at);
    }

    private static boolean isWithin(Instant start, Instant end, InsuranceTerms terms, Instant at) {
        Duration way = Duration.ofMinutes(terms.travelMinutes());
        Exposure exposure =
                at.isBefore(start) ? Exposure.TRAVEL_TO : at.isBefore(end) ? Exposure.SERVICE : Exposure.TRAVEL_FROM;
        return terms.exposures().contains(exposure) && !at.isBefore(start.minus(way)) && at.isBefore(end.plus(way));
    }

    private static boolean isInTime(Instant recorded, InsuranceTerms terms, Instant at) {
        return !recorded.isAfter(at.plus(Duration.ofHours(terms.lateEvidenceHours())));
    }
}
