package org.redvest.command.honour.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.command.AnnounceCandidates;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.CloseCommendationRound;
import org.redvest.api.honour.commendation.command.FreezeCandidates;
import org.redvest.api.honour.commendation.command.Nominate;
import org.redvest.api.honour.commendation.command.OpenCommendationRound;
import org.redvest.api.honour.commendation.command.ReviewCandidate;
import org.redvest.api.honour.commendation.event.AwardRevoked;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.series.Period;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.station.Stations;
import org.redvest.command.city.station.TestStations;
import org.redvest.command.honour.benefit.HonouredHours.Claim;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.service.hours.RecordStandings;

/** A ledger in memory with one round of commendation: whoever and whatever a test says is there, everything decides as in the product. */
final class CommendationLedger {

    static final CommendationRoundId ROUND = CommendationRoundId.from(new UUID(8, 1));
    static final CommendationRoundId ANOTHER_ROUND = CommendationRoundId.from(new UUID(8, 2));
    static final OrganisationId BUREAU = OrganisationId.of("51350200MJB00000XC");
    static final OrganisationId ELSEWHERE = OrganisationId.of("52350206MJB00000X0");
    static final StationId STATION = StationId.from(new UUID(7, 1));
    static final StationId FAR_STATION = StationId.from(new UUID(7, 2));
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");
    static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    static final LocalDate TO = LocalDate.of(2025, 12, 31);
    static final Text DEEDS = new Text("十年如一日在路口劝导文明交通");
    static final Text REASON = new Text("事迹属实");

    /** Whose hours earn no second honour; two at most. */
    static final int VOLUNTEERS = 1;

    static final int TEAMS = 2;
    static final int UNITS = 3;
    static final int PLACES = 4;

    /** As the first, without minutes. */
    static final int FIVE_STAR = 5;

    /** Whose hours may earn another honour. */
    static final int REUSABLE = 6;

    static final int LEAST_MINUTES = 120;

    static final List<CommendationCategory> CATEGORIES = List.of(
            category(CandidateKind.PERSON, "最美志愿者", 2, LEAST_MINUTES, false),
            category(CandidateKind.TEAM, "优秀志愿服务队", 1, 0, false),
            category(CandidateKind.UNIT, "最美志愿服务社区", 1, 0, false),
            category(CandidateKind.PLACE, "学雷锋活动示范点", 1, 0, false),
            category(CandidateKind.PERSON, "五星级志愿者", 2, 0, false),
            category(CandidateKind.PERSON, "优秀志愿者", 2, 0, true));

    Instant now = NOW;

    private final TestOrganisations organisations = new TestOrganisations();
    private final Map<VolunteerId, List<VolunteerEvent>> people = new HashMap<>();
    private final Map<VolunteerId, List<HoursEvent>> hours = new HashMap<>();
    private final LedgerInMemory ledger;

    CommendationLedger() {
        this(AggregateConfigurer.defaultConfiguration(CommendationRound.class));
    }

    private CommendationLedger(AggregateConfigurer<CommendationRound> round) {
        Volunteers volunteers =
                new Volunteers(id -> List.copyOf(people.getOrDefault(id, List.of())), document -> Optional.empty());
        CertifiedServices services = new CertifiedServices(id -> hours.getOrDefault(id, List.of()));
        Objections objections = new Objections(volunteers, mergeCase -> List.of());
        registered(BUREAU);
        organisations.happened(
                Instant.EPOCH, new OrganisationRegistered(ELSEWHERE, new Text("外区某队"), new DivisionCode("350206")));
        Stations stations = TestStations.where(station(STATION, "350203001001"), station(FAR_STATION, "350206001"));
        Clock clock = new SettableClock(() -> now);
        this.ledger = new LedgerInMemory(configurer -> configurer
                .configureAggregate(round)
                .registerComponent(Volunteers.class, configuration -> volunteers)
                .registerComponent(
                        FinalHours.class, configuration -> new FinalHours(new RecordStandings(services, objections)))
                .registerComponent(HonouredWindows.class, configuration -> new WindowsInMemory(volunteers))
                .registerComponent(Organisations.class, configuration -> organisations.organisations())
                .registerComponent(Stations.class, configuration -> stations)
                .registerComponent(WorkingDays.class, configuration -> new WorkingDays())
                .registerComponent(Clock.class, configuration -> clock));
    }

    /** Reads a round once and keeps it, as the product does. */
    static CommendationLedger remembering() {
        return new CommendationLedger(AggregateConfigurer.defaultConfiguration(CommendationRound.class)
                .configureCache(none -> new WeakReferenceCache()));
    }

    static CommendationCategory category(
            CandidateKind kind, String title, int quota, int leastMinutes, boolean reusable) {
        return new CommendationCategory(kind, new Text(title), quota, leastMinutes, reusable);
    }

    private static StationOpened station(StationId id, String division) {
        return new StationOpened(
                id,
                new Text(id.value()),
                new Text("某驿站"),
                StationKind.STATION,
                new Site(new DivisionCode(division), Text.EMPTY, null),
                null,
                LocalDate.of(2018, 1, 1),
                null);
    }

    /** Honoured days as the awards that stand say, of whichever round. */
    private final class WindowsInMemory implements HonouredWindows {

        private final Volunteers volunteers;

        WindowsInMemory(Volunteers volunteers) {
            this.volunteers = volunteers;
        }

        @Override
        public void requireFree(VolunteerId volunteer, Claim claim) {
            boolean taken = volunteers.personOf(volunteer).stream()
                    .flatMap(CommendationLedger.this::claimsOf)
                    .anyMatch(other -> !other.by().equals(claim.by()) && !other.bears(claim));
            if (taken) {
                throw new Refusal(Problem.HOURS_ALREADY_HONOURED);
            }
        }

        @Override
        public void claim(VolunteerId volunteer, Claim claim) {
            requireFree(volunteer, claim);
        }

        @Override
        public void release(VolunteerId volunteer, Claim claim) {
            // that the award was revoked says it here
        }
    }

    private Stream<Claim> claimsOf(VolunteerId volunteer) {
        Set<CandidateId> revoked =
                facts(AwardRevoked.class).map(AwardRevoked::candidateId).collect(Collectors.toSet());
        return facts(CommendationAwarded.class)
                .filter(award -> award.volunteerId().equals(volunteer) && !revoked.contains(award.candidateId()))
                .map(award -> new Claim(
                        new Period(award.from(), award.to()),
                        new Text(award.candidateId().value()),
                        award.reusableHours()));
    }

    /** What happened of a kind, in order. */
    <E> Stream<E> facts(Class<E> type) {
        return ledger.events().stream().filter(type::isInstance).map(type::cast);
    }

    static VolunteerId volunteer(int number) {
        return VolunteerId.from(new UUID(2, number));
    }

    /** Registers an organisation of the round's division. */
    void registered(OrganisationId organisation) {
        organisations.happened(
                Instant.EPOCH, new OrganisationRegistered(organisation, new Text("某队"), new DivisionCode("350203")));
    }

    /** Writes what happened in the round. */
    void history(List<Object> events) {
        for (int sequence = 0; sequence < events.size(); sequence++) {
            ledger.happened(ROUND.value(), sequence, events.get(sequence));
        }
    }

    /** Registers a volunteer with so many final minutes within the period. */
    VolunteerId registered(int number, long minutes) {
        VolunteerId volunteer = volunteer(number);
        people.put(volunteer, new ArrayList<>(List.of(Registrations.registered(volunteer))));
        if (minutes > 0) {
            certified(volunteer, LocalDate.of(2025, 3, 7), minutes, null);
        }
        return volunteer;
    }

    /** Lets something become of a volunteer. */
    void happened(VolunteerEvent event) {
        people.computeIfAbsent(event.volunteerId(), none -> new ArrayList<>()).add(event);
    }

    /** It was decided that two numbers are one person's. */
    void merged(VolunteerId survivor, VolunteerId absorbed) {
        MergeCaseId id = MergeCaseId.of(survivor, absorbed);
        happened(new MergeTookEffect(survivor, id, survivor, absorbed));
        happened(new MergeTookEffect(absorbed, id, survivor, absorbed));
    }

    /** A service from nine in the morning in China. */
    HoursCertified certified(VolunteerId volunteer, LocalDate day, long minutes, @Nullable LocalDate noticeUntil) {
        List<HoursEvent> records = hours.computeIfAbsent(volunteer, none -> new ArrayList<>());
        Instant start = CivilTime.startOf(day).plus(Duration.ofHours(9));
        HoursCertified record = new HoursCertified(
                ServiceRecordId.from(new UUID(volunteer.hashCode(), records.size())),
                volunteer,
                BUREAU,
                VolunteerId.from(new UUID(3, 1)),
                new Text("路口劝导"),
                new Text("文明交通"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                day,
                minutes,
                new DivisionCode("350203001001"),
                new Text("金尚路口"),
                Timeliness.ON_TIME,
                1,
                null,
                null,
                noticeUntil,
                false,
                null,
                null,
                null);
        records.add(record);
        return record;
    }

    /** A record was revoked. */
    void revoked(HoursCertified record) {
        Objects.requireNonNull(hours.get(record.volunteerId()))
                .add(new HoursRevoked(
                        record.recordId(),
                        record.volunteerId(),
                        HoursChangeId.of("why", record.recordId()),
                        record.start(),
                        record.end(),
                        record.minutes(),
                        new Text("why"),
                        null,
                        null));
    }

    static OpenCommendationRound opening(CommendationRoundId round, int noticeDays) {
        return new OpenCommendationRound(
                round,
                new Text("第五届表彰"),
                new DivisionCode("350203"),
                new Text("厦文明办〔2026〕15号"),
                FROM,
                TO,
                CATEGORIES,
                UNTIL,
                noticeDays);
    }

    /** Opens the round, with five working days of notice. */
    CommendationLedger open() {
        send(opening(ROUND, 5));
        return this;
    }

    static Nominate nomination(int category, Nominee nominee) {
        return new Nominate(ROUND, category, nominee, BUREAU, DEEDS, null);
    }

    static CandidateId candidate(int category, Nominee nominee) {
        return CandidateId.of(ROUND, category, nominee.key());
    }

    /** Somebody nominates, and neither reviews nor objects. */
    CandidateId nominate(int category, Nominee nominee) {
        sendAs("nominator", nomination(category, nominee));
        return candidate(category, nominee);
    }

    /** The list is fixed, all of these are recommended and announced. */
    void announced(CandidateId... recommended) {
        send(new FreezeCandidates(ROUND));
        for (CandidateId candidate : recommended) {
            sendAs("reviewer", review(candidate, true));
        }
        send(new AnnounceCandidates(ROUND));
    }

    static ReviewCandidate review(CandidateId candidate, boolean recommended) {
        return new ReviewCandidate(ROUND, candidate, recommended, REASON, null);
    }

    /** What the automation does with an order. */
    List<RefusedAward> conclude() {
        List<RefusedAward> refused = new ArrayList<>();
        facts(RoundConclusionOrdered.class)
                .flatMap(order -> order.candidates().stream())
                .forEach(candidate -> {
                    try {
                        send(new AwardCommendation(ROUND, candidate));
                    } catch (Refusal refusal) {
                        refused.add(new RefusedAward(candidate, refusal.problem()));
                    }
                });
        send(new CloseCommendationRound(ROUND, refused));
        return refused;
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    <R> R sendAs(String subject, Command<R> command) {
        return ledger.sendAs(subject, command);
    }

    /** Every event of the rounds, in order. */
    List<Object> events() {
        return ledger.events();
    }

    /** Asserts that a command is refused for this reason, and that nothing was written. */
    void refuses(Problem reason, String subject, Command<?> command) {
        List<Object> before = events();
        assertRefused(reason, () -> sendAs(subject, command));
        assertThat(events()).isEqualTo(before);
    }

    void refuses(Problem reason, Command<?> command) {
        refuses(reason, "somebody", command);
    }

    /** Asserts that a command changes nothing, because it was done before. */
    void repeats(String subject, Command<Effect> command) {
        List<Object> before = events();
        assertThat(sendAs(subject, command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(events()).isEqualTo(before);
    }
}
