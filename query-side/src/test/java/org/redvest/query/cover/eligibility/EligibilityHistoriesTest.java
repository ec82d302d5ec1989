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
import org.redvest.api.cover.insurance.event.InsuranceEvent;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.attendance.Evidence;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.Standing;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.EvidenceRejected;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.test.context.TestPropertySource;

/**
 * Over random histories of two numbers of a city (bans, consents, erasures, mergers, policies that are recorded late, shifts that are
 * moved, sign-ups, attendance that is decided and denied, certified hours that are corrected, revoked and given back, dispatches, late
 * publications) every answer equals that of a slow fold of what was recorded, whichever pair of instants is asked.
 */
// in a ledger of its own: it tells of policies that nobody else recorded
@TestPropertySource(properties = "redvest.test.ledger=histories")
@QuerySideTest
class EligibilityHistoriesTest {

    private static final int HISTORIES = 30;
    private static final int STEPS = 70;
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
            // one after the other, so that each has policies of its own and knows those before, and nothing else
            log.removeIf(one -> !(one.fact() instanceof InsuranceEvent));
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
        List<DispatchedOutOfTown> dispatches = new ArrayList<>();
        List<InsurancePolicyRecorded> policies = new ArrayList<>();
        ProjectId project = newProject();
        Object[] drafted = published(project, newOrganisation(), details(Facts.HONGSHAN));
        boolean isPublished = random.nextInt(4) > 0;
        record(begin, isPublished ? drafted : Arrays.copyOf(drafted, 3));
        boolean merged = false;
        boolean banned = false;
        for (Instant at : instants) {
            VolunteerId who = numbers.get(random.nextInt(2));
            switch (random.nextInt(26)) {
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
                    HoursCertified hours = hours(who, Facts.HONGSHAN, day, 60 + random.nextInt(200));
                    HoursCertified service = shifts.isEmpty()
                            ? hours
                            : Facts.ofShift(shifts.getLast().shiftId(), hours);
                    services.add(service);
                    record(at, service);
                }
                case 13 -> {
                    if (!services.isEmpty()) {
                        record(at, changed(random, services.get(random.nextInt(services.size()))));
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
                case 16, 17, 18, 19 -> {
                    if (!shifts.isEmpty()) {
                        record(at, attendance(random, shifts.get(random.nextInt(shifts.size())), who));
                    }
                }
                case 20 -> {
                    if (!shifts.isEmpty()) {
                        ShiftOpened shift = shifts.get(random.nextInt(shifts.size()));
                        record(at, moved(shift, Duration.ofMinutes(random.nextInt(300) - 150)));
                    }
                }
                case 21 -> {
                    DispatchedOutOfTown dispatch = dispatched(random, who, instant(random, begin));
                    dispatches.add(dispatch);
                    record(at, dispatch);
                }
                case 22 -> {
                    if (!dispatches.isEmpty()) {
                        DispatchedOutOfTown dispatch = dispatches.removeLast();
                        record(
                                at,
                                new DispatchRecalled(dispatch.dispatchId(), dispatch.volunteerId(), new Text("任务取消")));
                    }
                }
                default -> {
                    if (random.nextInt(6) == 0) {
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
                        random.nextBoolean(),
                        random.nextInt(3) * 60,
                        random.nextInt(3) * 24));
    }

    private static Object changed(Random random, HoursCertified service) {
        return switch (random.nextInt(3)) {
            case 0 -> Facts.revoked(service);
            case 1 -> Facts.reinstated(service);
            default ->
                Facts.corrected(
                        service,
                        service.start().plus(Duration.ofMinutes(random.nextInt(600) - 300)),
                        60 + random.nextInt(200));
        };
    }

    private static AttendanceEvent attendance(Random random, ShiftOpened shift, VolunteerId who) {
        ShiftId id = shift.shiftId();
        Instant came = shift.terms().times().start().plus(Duration.ofMinutes(random.nextInt(60)));
        EvidenceRange range = random.nextInt(3) == 0 ? EvidenceRange.OUT_OF_RANGE : EvidenceRange.IN_RANGE;
        return switch (random.nextInt(8)) {
            case 0, 1 -> new CheckedIn(id, who, shown(random, came, range), null, null);
            case 2 -> new CheckedOut(id, who, shown(random, came.plusSeconds(3_600), range), null, null);
            case 3 -> new AttendanceListed(id, who, came, came.plusSeconds(5_400), EvidenceMethod.LIST, range);
            case 4 -> new EvidenceAccepted(id, who, null);
            case 5 -> new EvidenceRejected(id, who, new Text("未见到本人"));
            case 6 -> new NoShowRecorded(id, who, null);
            default -> new NoShowWithdrawn(id, who, new Text("误记"));
        };
    }

    private static Evidence shown(Random random, Instant at, EvidenceRange range) {
        EvidenceId id = EvidenceId.from(new UUID(random.nextLong(), random.nextLong()));
        return new Evidence(id, at, EvidenceMethod.CODE, range, at, null, null, null);
    }

    private static ShiftChanged moved(ShiftOpened shift, Duration by) {
        ShiftTimes times = shift.terms().times();
        return new ShiftChanged(
                shift.shiftId(),
                shift.site(),
                new ShiftTimes(times.start().plus(by), times.end().plus(by), times.signUpFrom(), times.signUpUntil()));
    }

    private static DispatchedOutOfTown dispatched(Random random, VolunteerId who, Instant from) {
        return new DispatchedOutOfTown(
                DispatchId.from(new UUID(random.nextLong(), random.nextLong())),
                newOrganisation(),
                who,
                new Text("河南省郑州市"),
                from,
                from.plus(Duration.ofHours(6 + random.nextInt(60))),
                new Text("抗洪"));
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
        boolean exposed = Stream.of(
                        facts(PlaceTaken.class, known)
                                .filter(place -> person.contains(place.volunteerId()) && isHeld(place, at))
                                .filter(place -> !standing(place.shiftId(), place.volunteerId(), known)
                                        .isNoShow())
                                .anyMatch(place -> isGood(place, terms, at, known)),
                        facts(ShiftOpened.class, known).anyMatch(shift -> person.stream()
                                .anyMatch(number -> hasAttended(shift, number, terms, at, known))),
                        facts(HoursCertified.class, known)
                                .filter(hours -> person.contains(hours.volunteerId()))
                                .anyMatch(hours -> isGood(hours, terms, at, known)),
                        terms.onDispatch()
                                && facts(DispatchedOutOfTown.class, known)
                                        .filter(dispatch -> person.contains(dispatch.volunteerId()))
                                        .anyMatch(dispatch -> isGood(dispatch, terms, at)))
                .anyMatch(good -> good);
        if (!exposed) {
            return false;
        }
        return terms.leastAge() == null ? Boolean.TRUE : null;
    }

    private boolean isHeld(PlaceTaken place, Instant at) {
        return facts(SignUpWithdrawn.class, at).noneMatch(one -> one.signUpId().equals(place.signUpId()));
    }

    private boolean isGood(PlaceTaken place, InsuranceTerms terms, Instant at, Instant known) {
        ShiftTimes times = times(place.shiftId(), at, known);
        return takesPlace(place.shiftId(), at)
                && isWithin(times.start(), times.end(), terms, at)
                && isInTime(recordedAt(place), terms, at);
    }

    private boolean takesPlace(ShiftId shift, Instant at) {
        return facts(ShiftCancelled.class, at).noneMatch(one -> one.shiftId().equals(shift))
                && isPublished(projectOf(shift), at);
    }

    private ProjectId projectOf(ShiftId shift) {
        return facts(ShiftOpened.class, Instant.MAX)
                .filter(one -> one.shiftId().equals(shift))
                .findFirst()
                .orElseThrow()
                .projectId();
    }

    private boolean isPublished(ProjectId project, Instant at) {
        return facts(ProjectPublished.class, at).anyMatch(one -> one.projectId().equals(project))
                && facts(ProjectClosed.class, at)
                        .noneMatch(one -> one.projectId().equals(project));
    }

    /** As they were said last by then, or else first. */
    private ShiftTimes times(ShiftId shift, Instant at, Instant known) {
        return said(shift, at)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> said(shift, known).findFirst().orElseThrow());
    }

    private Stream<ShiftTimes> said(ShiftId shift, Instant until) {
        return facts(ShiftEvent.class, until).flatMap(fact -> switch (fact) {
            case ShiftOpened opened
            when opened.shiftId().equals(shift) -> Stream.of(opened.terms().times());
            case ShiftChanged changed when changed.shiftId().equals(shift) -> Stream.of(changed.times());
            default -> Stream.empty();
        });
    }

    private List<AttendanceEvent> recorded(ShiftId shift, VolunteerId number, Instant known) {
        return facts(AttendanceEvent.class, known)
                .filter(one -> one.shiftId().equals(shift))
                .filter(one -> one.volunteerId().equals(number))
                .toList();
    }

    private Standing standing(ShiftId shift, VolunteerId number, Instant known) {
        Standing standing = new Standing();
        recorded(shift, number, known).forEach(one -> take(standing, one));
        return standing;
    }

    private static void take(Standing standing, AttendanceEvent event) {
        switch (event) {
            case CheckedIn in -> standing.came(in.evidence().at(), in.evidence().range());
            case CheckedOut out ->
                standing.went(out.evidence().at(), out.evidence().range());
            case AttendanceListed listed -> standing.listed(listed.from(), listed.to(), listed.range());
            case EvidenceAccepted _ -> standing.accepted();
            case EvidenceRejected _ -> standing.rejected();
            case NoShowRecorded _ -> standing.missed();
            case NoShowWithdrawn _ -> standing.notMissed();
            default -> throw new IllegalStateException("No history tells of " + event);
        }
    }

    private boolean hasAttended(
            ShiftOpened shift, VolunteerId number, InsuranceTerms terms, Instant at, Instant known) {
        boolean placed = facts(PlaceTaken.class, known)
                .anyMatch(place -> place.shiftId().equals(shift.shiftId())
                        && place.volunteerId().equals(number)
                        && isHeld(place, at));
        Standing last = standing(shift.shiftId(), number, known);
        if (placed
                || !takesPlace(shift.shiftId(), at)
                || last.isNoShow()
                || !last.hasAttended()
                || (last.isOutOfRange() && !last.isAccepted())) {
            return false;
        }
        Instant end = times(shift.shiftId(), at, known).end();
        Standing standing = new Standing();
        List<Said> said = new ArrayList<>();
        for (AttendanceEvent event : recorded(shift.shiftId(), number, known)) {
            take(standing, event);
            Instant came = standing.from();
            if (came != null) {
                Instant went = standing.to();
                said.add(new Said(recordedAt(event), came, went == null ? end : went));
            }
        }
        return isGood(said, terms, at);
    }

    private boolean isGood(HoursCertified hours, InsuranceTerms terms, Instant at, Instant known) {
        boolean revoked = false;
        List<Said> said = new ArrayList<>();
        said.add(new Said(recordedAt(hours), hours.start(), hours.end()));
        for (HoursEvent change : facts(HoursEvent.class, known)
                .filter(one -> one.recordId().equals(hours.recordId()))
                .toList()) {
            switch (change) {
                case HoursRevoked _ -> revoked = true;
                case HoursReinstated _ -> revoked = false;
                case HoursCorrected corrected ->
                    said.add(new Said(recordedAt(corrected), corrected.start(), corrected.end()));
                default -> {
                    // certified
                }
            }
        }
        ShiftId shift = hours.shiftId();
        return !revoked && (shift == null || isPublished(projectOf(shift), at)) && isGood(said, terms, at);
    }

    /** When something took place, as it was said once. */
    private record Said(Instant recordedAt, Instant start, Instant end) {

        Duration distance(Instant at) {
            if (at.isBefore(start)) {
                return Duration.between(at, start);
            }
            return at.isBefore(end) ? Duration.ZERO : Duration.between(end, at).plusNanos(1);
        }
    }

    private static boolean isGood(List<Said> said, InsuranceTerms terms, Instant at) {
        Said last = said.getLast();
        Instant since = said.stream()
                .filter(one -> one.distance(at).compareTo(last.distance(at)) <= 0)
                .findFirst()
                .orElseThrow()
                .recordedAt();
        return isWithin(last.start(), last.end(), terms, at) && isInTime(since, terms, at);
    }

    private boolean isGood(DispatchedOutOfTown dispatch, InsuranceTerms terms, Instant at) {
        Instant end = facts(DispatchRecalled.class, at)
                .filter(one -> one.dispatchId().equals(dispatch.dispatchId()))
                .map(this::recordedAt)
                .filter(recalled -> recalled.isBefore(dispatch.until()))
                .findFirst()
                .orElse(dispatch.until());
        return end.isAfter(dispatch.from())
                && isWithin(dispatch.from(), end, terms, at)
                && isInTime(recordedAt(dispatch), terms, at);
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
