package org.redvest.query.open.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.XIAGANG;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.suspected;
import static org.redvest.query.Facts.unmerged;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.event.RankingFrozen;
import org.redvest.api.open.ranking.query.Errata;
import org.redvest.api.open.ranking.query.FindFrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRankings;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;

/** What was frozen stays as it is, whatever happens; and what would be another today is told beside it. */
@QuerySideTest
@TestPropertySource(properties = "redvest.test.ledger=frozen")
class FrozenRankingsTest {

    private static final String ONE = "/api/v1/frozen-rankings/{id}";
    private static final List<String> PLACES = List.of(HONGSHAN, HULI_STREET, HAICANG, SIMING);

    private final Ledger ledger;
    private final Reader reader;
    private final AutowireCapableBeanFactory beans;

    FrozenRankingsTest(Ledger ledger, Reader reader, AutowireCapableBeanFactory beans) {
        this.ledger = ledger;
        this.reader = reader;
        this.beans = beans;
    }

    private FrozenRankingId freeze(RankingLevel level, Attribution attribution, int year) {
        return freeze(NOON, level, attribution, year);
    }

    private FrozenRankingId freeze(Instant at, RankingLevel level, Attribution attribution, int year) {
        return freeze(at, level, attribution, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), CITY);
    }

    private FrozenRankingId freeze(
            Instant at, RankingLevel level, Attribution attribution, LocalDate from, LocalDate to, String within) {
        FrozenRankingId id = FrozenRankingId.from(UUID.randomUUID());
        freeze(id, at, level, attribution, from, to, within);
        return id;
    }

    private void freeze(
            FrozenRankingId id,
            Instant at,
            RankingLevel level,
            Attribution attribution,
            LocalDate from,
            LocalDate to,
            String within) {
        ledger.record(
                at,
                new RankingFrozen(
                        id,
                        new Text(to.getYear() + "年排行"),
                        level,
                        Measure.MINUTES,
                        attribution,
                        from,
                        to,
                        new DivisionCode(within),
                        ledger.head(),
                        RankingFrozen.RULES,
                        compared(level)));
    }

    private static List<ComparedDivision> compared(RankingLevel level) {
        return switch (level) {
            case ORGANISATION -> List.of();
            case STREET -> List.of(compared(XIAGANG, "厦港街道"), compared("350203003", "中华街道"));
            default ->
                List.of(
                        new ComparedDivision(new DivisionCode(SIMING), new Text("思明区"), 1_000L, 2020, new Text("公报")),
                        compared(HAICANG, "海沧区"),
                        compared(HULI, "湖里区"));
        };
    }

    private static ComparedDivision compared(String code, String name) {
        return new ComparedDivision(new DivisionCode(code), new Text(name), null, null, null);
    }

    /** By a process that has reckoned none before. */
    private String reckonedAgain(FrozenRankingId id) {
        return beans.createBean(FrozenRankingQueryHandler.class)
                .handle(new FindFrozenRanking(id))
                .text();
    }

    private String text(FrozenRankingId id) {
        return reader.get(ONE, id).body();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private FrozenRanking ranking(FrozenRankingId id) {
        return reader.ask(FrozenRanking.class, ONE, id);
    }

    private Errata errata(FrozenRankingId id) {
        return reader.ask(Errata.class, ONE + "/errata", id);
    }

    private static HoursCorrected corrected(HoursCertified hours, long before, long minutes) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.start().plus(Duration.ofMinutes(before)),
                before,
                hours.start(),
                hours.start().plus(Duration.ofMinutes(minutes)),
                hours.serviceDate(),
                minutes,
                new Text("提前离开"),
                new Subject("somebody"),
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
                new Text("活动未实际开展"),
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
                new Text("核实无误"),
                null);
    }

    private static HoursSuspended suspended(HoursCertified hours, HoursObjectionId objection) {
        return new HoursSuspended(hours.recordId(), hours.volunteerId(), objection, hours.minutes());
    }

    @Nested
    class Frozen {

        @Test
        void isCorrectedAndRecomputedAndHasTheSameBytes() {
            // given
            VolunteerId one = newVolunteer();
            VolunteerId other = newVolunteer();
            HoursCertified longer = hours(one, HONGSHAN, "2061-03-01", 300);
            HoursCertified shorter = hours(other, HULI_STREET, "2061-03-01", 200);
            ledger.record(NOON, registered(one, HONGSHAN), registered(other, HULI_STREET), longer, shorter);

            // when: freeze
            FrozenRankingId id = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, 2061);
            Reader.Answer first = reader.get(ONE, id);

            // then
            String digest = sha256(first.body());
            assertThat(first.headers().getETag()).isEqualTo('"' + digest + '"');
            assertThat(ranking(id).entries())
                    .extracting(entry -> entry.rank() + " " + entry.name() + " " + entry.minutes())
                    .containsExactly("1 思明区 300", "2 湖里区 200", "3 海沧区 0");
            assertThat(errata(id).entries()).isEmpty();

            // when: correct
            ledger.record(NOON, corrected(longer, 300, 100));

            // then: the same bytes, and an erratum beside them
            assertThat(text(id)).isEqualTo(first.body());
            assertThat(reckonedAgain(id)).isEqualTo(first.body());
            Errata errata = errata(id);
            assertThat(errata.sha256()).isEqualTo(digest);
            assertThat(errata.proof()).isEqualTo("/api/v1/log/proofs/" + errata.frozenAt());
            assertThat(errata.entries()).hasSize(2).first().satisfies(entry -> {
                assertThat(entry.division()).isEqualTo(SIMING);
                assertThat(Objects.requireNonNull(entry.then()).minutes()).isEqualTo(300);
                assertThat(Objects.requireNonNull(entry.now()).minutes()).isEqualTo(100);
                assertThat(Objects.requireNonNull(entry.now()).rank()).isEqualTo(2);
                assertThat(entry.changes()).singleElement().satisfies(change -> {
                    assertThat(change.recordId()).isEqualTo(longer.recordId());
                    assertThat(change.kind()).isEqualTo("CORRECTED");
                    assertThat(change.position()).isGreaterThan(errata.frozenPosition());
                    assertThat(reader.get(change.record()).status()).isEqualTo(200);
                });
            });
        }

        /** Another digest here is a broken promise: what is told otherwise is told under another version of the rules. */
        @Test
        void isWrittenAsItWasPublished() {
            VolunteerId one = newVolunteer();
            ledger.record(NOON, registered(one, HONGSHAN), hours(one, HONGSHAN, "2065-03-01", 300));
            long position = ledger.head();
            FrozenRankingId id = FrozenRankingId.from(UUID.fromString("018f0000-0000-7000-8000-000000002065"));
            freeze(
                    id,
                    NOON,
                    RankingLevel.DISTRICT,
                    Attribution.SERVICE,
                    LocalDate.of(2065, 1, 1),
                    LocalDate.of(2065, 12, 31),
                    CITY);

            String text = text(id).replace("\"position\":" + position, "\"position\":1");

            assertThat(sha256(text)).isEqualTo("241c4a8d39d85d8c90244c55998d4e2b9f621abe448be18351fca8ae9589752c");
        }

        @Test
        void withinADivisionStaysThatOnceTheCityHasNoSuchDivision() {
            VolunteerId one = newVolunteer();
            OrganisationId there = newOrganisation();
            OrganisationId elsewhere = newOrganisation();
            ledger.record(
                    NOON,
                    registered(one, HONGSHAN),
                    registered(there, "区内队"),
                    registered(elsewhere, "区外队"),
                    hours(one, there, "洁净家园", "350298001001", "2066-03-01", 60),
                    hours(one, elsewhere, "洁净家园", HONGSHAN, "2066-03-02", 30));

            FrozenRankingId id = freeze(
                    NOON,
                    RankingLevel.ORGANISATION,
                    Attribution.SERVICE,
                    LocalDate.of(2066, 1, 1),
                    LocalDate.of(2066, 12, 31),
                    "350298");

            assertThat(ranking(id).entries())
                    .extracting(FrozenRanking.Entry::name)
                    .containsExactly("区内队");
            assertThat(ranking(id).records()).contains("division=350298");
        }

        @Test
        void countsAbolishedCodesByTheTableOfItsDay() {
            VolunteerId islander = newVolunteer();
            ledger.record(NOON, registered(islander, HONGSHAN), hours(islander, "350202001001", "2069-03-01", 60));

            FrozenRankingId before =
                    freeze(Instant.parse("2003-04-25T12:00:00Z"), RankingLevel.DISTRICT, Attribution.SERVICE, 2069);
            FrozenRankingId after = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, 2069);

            assertThat(ranking(before).divisionsVersion()).isNull();
            assertThat(ranking(before).entries())
                    .allSatisfy(entry -> assertThat(entry.minutes()).isZero());
            assertThat(ranking(after).divisionsVersion()).isEqualTo("2015-04-28");
            assertThat(ranking(after).entries().getFirst().minutes()).isEqualTo(60);
        }

        @Test
        void ofOrganisationsIsInheritedByWhoGoesOn() {
            VolunteerId one = newVolunteer();
            OrganisationId old = newOrganisation();
            OrganisationId heir = newOrganisation();
            ledger.record(
                    NOON,
                    registered(one, HONGSHAN),
                    registered(old, "旧队"),
                    registered(heir, "新队"),
                    hours(one, old, "洁净家园", HONGSHAN, "2062-03-01", 60),
                    hours(one, heir, "洁净家园", HONGSHAN, "2062-03-02", 30));
            FrozenRankingId before = freeze(RankingLevel.ORGANISATION, Attribution.SERVICE, 2062);
            ledger.record(NOON, new OrganisationDissolved(old, heir, new Text("合并")));
            FrozenRankingId after = freeze(RankingLevel.ORGANISATION, Attribution.SERVICE, 2062);

            assertThat(ranking(before).entries())
                    .extracting(entry -> entry.rank() + " " + entry.name() + " " + entry.minutes())
                    .containsExactly("1 旧队 60", "2 新队 30");
            assertThat(ranking(after).entries())
                    .extracting(
                            entry -> entry.rank() + " " + entry.name() + " " + entry.minutes() + " " + entry.persons())
                    .containsExactly("1 新队 90 1");
            assertThat(errata(before).entries()).hasSize(2);
        }

        @Test
        void isExplainedByTheRecordsOfAbolishedCodesAndOfDissolvedOrganisationsAndByNoneFromElsewhere() {
            VolunteerId one = newVolunteer();
            OrganisationId old = newOrganisation();
            OrganisationId heir = newOrganisation();
            HoursCertified islander = hours(one, old, "洁净家园", "350202001001", "2067-03-01", 60);
            HoursCertified elsewhere = hours(one, old, "洁净家园", HULI_STREET, "2067-03-02", 30);
            ledger.record(NOON, registered(one, HONGSHAN), registered(old, "旧队"), registered(heir, "新队"));
            ledger.record(NOON, islander, elsewhere);
            FrozenRankingId districts = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, 2067);
            FrozenRankingId organisations = freeze(
                    NOON,
                    RankingLevel.ORGANISATION,
                    Attribution.SERVICE,
                    LocalDate.of(2067, 1, 1),
                    LocalDate.of(2067, 12, 31),
                    SIMING);

            ledger.record(NOON, corrected(islander, 60, 20), corrected(elsewhere, 30, 10));
            ledger.record(NOON, new OrganisationDissolved(old, heir, new Text("合并")));

            assertThat(errata(districts).entries())
                    .extracting(entry -> entry.division() + " " + entry.changesInAll())
                    .containsExactlyInAnyOrder(SIMING + " 1", HULI + " 1");
            assertThat(errata(organisations).entries()).hasSize(2).allSatisfy(entry -> assertThat(entry.changes())
                    .extracting(Errata.Change::recordId)
                    .containsExactly(islander.recordId()));
        }

        @Test
        void isExplainedByTheFirstHundredChangesAndSaysHowManyThereAre() {
            VolunteerId one = newVolunteer();
            HoursCertified here = hours(one, HONGSHAN, "2068-03-01", 60);
            HoursCertified there = hours(one, "350203001004", "2068-03-01", 60);
            ledger.record(NOON, registered(one, HONGSHAN), here, there);
            FrozenRankingId id = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, 2068);

            for (int minutes = 1; minutes <= 55; minutes++) {
                ledger.record(
                        NOON,
                        corrected(here, 61 - minutes, 60 - minutes),
                        corrected(there, 58 + 2 * minutes, 60 + 2 * minutes));
            }

            assertThat(errata(id).entries()).singleElement().satisfies(entry -> {
                assertThat(entry.changesInAll()).isEqualTo(110);
                assertThat(entry.changes())
                        .hasSize(100)
                        .extracting(Errata.Change::position)
                        .isSorted();
            });
        }

        @Test
        void isListedAndFoundByAnybodyAndUnknownWhereThereIsNone() {
            FrozenRankingId id = freeze(RankingLevel.DISTRICT, Attribution.RESIDENCE, 2063);

            FrozenRankings page =
                    reader.getAsNobody("/api/v1/frozen-rankings?limit=1").as(FrozenRankings.class);
            assertThat(page.rankings()).singleElement().satisfies(line -> {
                assertThat(line.frozenRankingId()).isEqualTo(id);
                assertThat(line.title()).isEqualTo("2063年排行");
            });
            assertThat(reader.getAsNobody(ONE, id).status()).isEqualTo(200);
            assertThat(reader.get(ONE, FrozenRankingId.from(UUID.randomUUID())).problem())
                    .isEqualTo("404 UNKNOWN_FROZEN_RANKING");
            assertThat(reader.get(ONE + "/errata", FrozenRankingId.from(UUID.randomUUID()))
                            .problem())
                    .isEqualTo("404 UNKNOWN_FROZEN_RANKING");
        }
    }

    /** Random histories, of which each step is told to a slow fold that knows no database. */
    @Nested
    class History {

        private final Map<VolunteerId, String> homes = new LinkedHashMap<>();
        private final Map<VolunteerId, VolunteerId> survivors = new HashMap<>();
        private final Map<OrganisationId, String> seats = new LinkedHashMap<>();
        private final Map<OrganisationId, String> names = new HashMap<>();
        private final Map<OrganisationId, OrganisationId> heirs = new HashMap<>();
        private final Map<ServiceRecordId, HoursCertified> certified = new LinkedHashMap<>();
        private final Map<ServiceRecordId, Long> minutes = new HashMap<>();
        private final Set<ServiceRecordId> unapproved = new HashSet<>();
        private final Set<ServiceRecordId> revoked = new HashSet<>();
        private final Map<ServiceRecordId, HoursObjectionId> suspended = new HashMap<>();
        private final Map<ObjectionRaised, String> merging = new LinkedHashMap<>();
        private final Set<MergeCaseId> suspected = new HashSet<>();

        /** What is compared of a history, from March to September. */
        private record Asked(RankingLevel level, Attribution attribution, String within, int year) {

            static List<Asked> all(int year) {
                return Stream.of(Attribution.values())
                        .flatMap(attribution -> Stream.of(
                                new Asked(RankingLevel.DISTRICT, attribution, CITY, year),
                                new Asked(RankingLevel.STREET, attribution, SIMING, year),
                                new Asked(RankingLevel.ORGANISATION, attribution, CITY, year),
                                new Asked(RankingLevel.ORGANISATION, attribution, SIMING, year)))
                        .toList();
            }

            LocalDate from() {
                return LocalDate.of(year, 3, 1);
            }

            LocalDate to() {
                return LocalDate.of(year, 9, 30);
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
        void isReckonedAgainAsItWasKnown(long seed) {
            Random random = new Random(seed);
            int year = 2300 + (int) seed;
            begin(random);
            steps(random, year, 80);

            // when
            Map<Asked, FrozenRankingId> frozen = freezeAll(year);
            Map<Asked, FrozenRankingId> unasked = freezeAll(year);
            Map<Asked, List<String>> folded = foldAll(year);
            Map<Asked, String> published = new LinkedHashMap<>();
            frozen.forEach((asked, id) -> published.put(asked, text(id)));

            // then: as the slow fold, and as the ranking of that moment
            frozen.forEach((asked, id) -> {
                assertThat(told(ranking(id).entries())).as("%s", asked).isEqualTo(folded.get(asked));
                assertThat(figures(now(asked).entries().stream().map(History::entry)))
                        .as("%s", asked)
                        .containsAllEntriesOf(figures(ranking(id).entries().stream()));
            });

            // and: the same bytes after everything went on, remembered, reckoned again, or asked for only now
            steps(random, year, 80);
            frozen.forEach((asked, id) -> {
                assertThat(text(id)).isEqualTo(published.get(asked));
                assertThat(reckonedAgain(id)).isEqualTo(published.get(asked));
            });
            unasked.forEach((asked, id) ->
                    assertThat(told(ranking(id).entries())).as("%s", asked).isEqualTo(folded.get(asked)));
            // and what differs today is told, and nothing else
            Map<Asked, List<String>> today = foldAll(year);
            unasked.forEach((asked, id) -> {
                Errata errata = errata(id);
                List<String> then = Objects.requireNonNull(folded.get(asked));
                List<String> now = Objects.requireNonNull(today.get(asked));
                assertThat(told(errata.entries().stream()
                                .map(Errata.Entry::then)
                                .filter(Objects::nonNull)
                                .toList()))
                        .as("%s", asked)
                        .containsExactlyInAnyOrderElementsOf(without(then, now));
                assertThat(told(errata.entries().stream()
                                .map(Errata.Entry::now)
                                .filter(Objects::nonNull)
                                .toList()))
                        .as("%s", asked)
                        .containsExactlyInAnyOrderElementsOf(without(now, then));
            });
        }

        private static List<String> without(List<String> lines, List<String> others) {
            return lines.stream().filter(line -> !others.contains(line)).toList();
        }

        private void begin(Random random) {
            for (int i = 0; i < 12; i++) {
                VolunteerId volunteer = newVolunteer();
                homes.put(volunteer, any(List.of(HONGSHAN, HULI_STREET), random));
                ledger.record(NOON, registered(volunteer, homes.get(volunteer)));
            }
            for (int i = 0; i < 4; i++) {
                OrganisationId organisation = newOrganisation();
                seats.put(organisation, any(PLACES, random));
                names.put(organisation, "第%d队".formatted(i));
                ledger.record(
                        NOON,
                        new OrganisationRegistered(
                                organisation,
                                new Text(names.get(organisation)),
                                new DivisionCode(seats.get(organisation))));
            }
        }

        private Map<Asked, FrozenRankingId> freezeAll(int year) {
            Map<Asked, FrozenRankingId> frozen = new LinkedHashMap<>();
            Asked.all(year)
                    .forEach(asked -> frozen.put(
                            asked,
                            freeze(
                                    NOON,
                                    asked.level(),
                                    asked.attribution(),
                                    asked.from(),
                                    asked.to(),
                                    asked.within())));
            return frozen;
        }

        private Map<Asked, List<String>> foldAll(int year) {
            Map<Asked, List<String>> folded = new LinkedHashMap<>();
            Asked.all(year).forEach(asked -> folded.put(asked, fold(asked)));
            return folded;
        }

        private Ranking now(Asked asked) {
            return reader.ask(
                    Ranking.class,
                    "/api/v1/rankings?level={level}&attribution={attribution}&from={from}&to={to}&within={within}",
                    asked.level(),
                    asked.attribution(),
                    asked.from(),
                    asked.to(),
                    asked.within());
        }

        private void steps(Random random, int year, int steps) {
            for (int i = 0; i < steps; i++) {
                step(random, year).forEach(fact -> ledger.record(NOON, fact));
            }
        }

        private List<Object> step(Random random, int year) {
            List<VolunteerId> volunteers = new ArrayList<>(homes.keySet());
            VolunteerId volunteer = any(volunteers, random);
            List<HoursCertified> all = new ArrayList<>(certified.values());
            if (all.isEmpty() || random.nextInt(3) == 0) {
                HoursCertified hours = certify(volunteer, random, year);
                certified.put(hours.recordId(), hours);
                minutes.put(hours.recordId(), hours.minutes());
                if (hours.awaitsCountersignature()) {
                    unapproved.add(hours.recordId());
                }
                return List.of(hours);
            }
            HoursCertified hours = any(all, random);
            ServiceRecordId record = hours.recordId();
            return switch (random.nextInt(10)) {
                case 0 -> {
                    long before = Objects.requireNonNull(minutes.get(record));
                    long now = 1L + random.nextInt(300);
                    minutes.put(record, now);
                    yield List.of(corrected(hours, before, now));
                }
                case 1 -> {
                    yield revoked.add(record) ? List.of(revoked(hours)) : List.of();
                }
                case 2 -> {
                    yield revoked.remove(record) ? List.of(reinstated(hours)) : List.of();
                }
                case 3 -> {
                    HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
                    yield suspended.putIfAbsent(record, objection) == null
                            ? List.of(suspended(hours, objection))
                            : List.of();
                }
                case 4 -> {
                    HoursObjectionId objection = suspended.remove(record);
                    yield objection == null
                            ? List.of()
                            : List.of(new HoursSustained(record, hours.volunteerId(), objection, hours.minutes()));
                }
                case 5 -> {
                    yield mergeOrUnmerge(volunteer, any(volunteers, random), hours);
                }
                case 6 -> {
                    yield decide(random);
                }
                case 7 -> {
                    yield countersign(random);
                }
                case 8 -> {
                    yield random.nextInt(5) == 0 ? dissolve(random) : List.of();
                }
                default -> {
                    yield random.nextBoolean()
                            ? List.of(new VolunteerErased(volunteer))
                            : List.of(new VolunteerBanned(volunteer, new Text("厦文明办〔2026〕7号")));
                }
            };
        }

        private HoursCertified certify(VolunteerId volunteer, Random random, int year) {
            HoursCertified hours = hours(
                    volunteer,
                    any(List.copyOf(seats.keySet()), random),
                    "洁净家园",
                    any(PLACES, random),
                    "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    1 + random.nextInt(300));
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
                    hours.timeliness(),
                    hours.dailyCapVersion(),
                    null,
                    random.nextBoolean() ? null : any(List.of(EvidenceClass.values()), random),
                    null,
                    random.nextInt(5) == 0,
                    null,
                    null,
                    null);
        }

        private List<Object> countersign(Random random) {
            if (unapproved.isEmpty()) {
                return List.of();
            }
            ServiceRecordId record =
                    any(certified.keySet().stream().filter(unapproved::contains).toList(), random);
            unapproved.remove(record);
            HoursCertified hours = Objects.requireNonNull(certified.get(record));
            return List.of(new HoursCountersigned(record, hours.volunteerId()));
        }

        private List<Object> dissolve(Random random) {
            List<OrganisationId> left = seats.keySet().stream()
                    .filter(organisation -> !heirs.containsKey(organisation))
                    .toList();
            OrganisationId old = any(left, random);
            OrganisationId heir = any(left, random);
            if (old.equals(heir)) {
                return List.of();
            }
            heirs.put(old, heir);
            return List.of(new OrganisationDissolved(old, heir, new Text("合并")));
        }

        private OrganisationId heir(OrganisationId organisation) {
            OrganisationId next = heirs.get(organisation);
            return next == null ? organisation : heir(next);
        }

        private List<Object> mergeOrUnmerge(VolunteerId absorbed, VolunteerId survivor, HoursCertified hours) {
            VolunteerId known = survivors.remove(absorbed);
            if (known != null) {
                return List.of(unmerged(known, absorbed));
            }
            if (absorbed.equals(survivor) || survivors.containsKey(survivor) || survivors.containsValue(absorbed)) {
                return List.of();
            }
            survivors.put(absorbed, survivor);
            List<Object> facts = new ArrayList<>();
            if (suspected.add(MergeCaseId.of(survivor, absorbed))) {
                facts.add(suspected(survivor, absorbed));
            }
            Collections.addAll(facts, merged(survivor, absorbed));
            ObjectionRaised objection = objected(MergeCaseId.of(survivor, absorbed), hours, hours);
            merging.put(objection, "OPEN");
            facts.add(objection);
            return facts;
        }

        private List<Object> decide(Random random) {
            List<ObjectionRaised> open = new ArrayList<>(merging.keySet());
            if (open.isEmpty()) {
                return List.of();
            }
            ObjectionRaised of = any(open, random);
            return switch (random.nextInt(3)) {
                case 0 -> {
                    merging.put(of, "UPHELD");
                    yield List.of(new ObjectionUpheld(of.mergeCaseId(), of.volunteerId(), of.recordId()));
                }
                case 1 -> {
                    merging.put(of, "REJECTED");
                    yield List.of(new ObjectionRejected(of.mergeCaseId(), of.volunteerId(), of.recordId()));
                }
                default -> {
                    merging.put(of, "DROPPED");
                    yield List.of(new ObjectionDropped(of.mergeCaseId(), of.volunteerId(), of.recordId()));
                }
            };
        }

        /** What is counted of one division or organisation. */
        private static final class Line {

            private final Set<VolunteerId> persons = new HashSet<>();
            private final Set<VolunteerId> active = new HashSet<>();
            private final Map<CountedAs, Long> minutes = new EnumMap<>(CountedAs.class);
            private long records;

            void add(CountedAs as, VolunteerId person, long length) {
                minutes.merge(as, length, Long::sum);
                if (as == CountedAs.RANKED) {
                    persons.add(person);
                    records++;
                }
            }

            long minutes(CountedAs as) {
                return minutes.getOrDefault(as, 0L);
            }

            FrozenRanking.Entry entry(String code, String name) {
                return new FrozenRanking.Entry(
                        0,
                        code,
                        name,
                        persons.size(),
                        active.size(),
                        records,
                        minutes(CountedAs.RANKED),
                        null,
                        null,
                        null,
                        null,
                        minutes(CountedAs.ESTIMATED),
                        minutes(CountedAs.IMPORTED),
                        minutes(CountedAs.UNAPPROVED),
                        minutes(CountedAs.OBJECTED));
            }
        }

        /** What the ranking says, the first rank first. */
        private List<String> fold(Asked asked) {
            Map<String, Line> lines = new TreeMap<>();
            Map<String, String> called = new HashMap<>();
            compared(asked.level()).forEach(one -> {
                lines.put(one.division().value(), new Line());
                called.put(one.division().value(), one.name().value());
            });
            for (HoursCertified hours : certified.values()) {
                VolunteerId person = survivors.getOrDefault(hours.volunteerId(), hours.volunteerId());
                OrganisationId organisation = heir(hours.organisationId());
                String place =
                        switch (asked.attribution()) {
                            case SERVICE -> hours.division().value();
                            case RESIDENCE -> Objects.requireNonNull(homes.get(person));
                            case ORGANISATION -> Objects.requireNonNull(seats.get(organisation));
                        };
                boolean within = asked.within().equals(CITY) || place.startsWith(asked.within());
                if (!within || hours.serviceDate().isAfter(asked.to())) {
                    continue;
                }
                String code = asked.level() == RankingLevel.ORGANISATION ? organisation.code() : lineOf(place, lines);
                if (asked.level() == RankingLevel.ORGANISATION) {
                    called.put(code, Objects.requireNonNull(names.get(organisation)));
                }
                Line line = lines.computeIfAbsent(code, _ -> new Line());
                CountedAs as = countedAs(hours);
                if (as == CountedAs.RANKED) {
                    line.active.add(person);
                }
                if (!hours.serviceDate().isBefore(asked.from())) {
                    line.add(as, person, Objects.requireNonNull(minutes.get(hours.recordId())));
                }
            }
            List<FrozenRanking.Entry> ordered = lines.entrySet().stream()
                    .filter(one -> called.containsKey(one.getKey()))
                    .filter(one -> asked.level() != RankingLevel.ORGANISATION || isOfAny(one.getValue()))
                    .map(one -> one.getValue().entry(one.getKey(), Objects.requireNonNull(called.get(one.getKey()))))
                    // below the district, nobody is told to live where few do who served
                    .filter(entry -> asked.attribution() != Attribution.RESIDENCE
                            || asked.level() != RankingLevel.STREET
                            || (entry.persons() >= 5 && entry.activePersons() >= 5))
                    .sorted(Comparator.comparingLong(FrozenRanking.Entry::minutes)
                            .reversed()
                            .thenComparing(FrozenRanking.Entry::division))
                    .toList();
            return ordered.stream()
                    .map(entry -> told(
                            1
                                    + ordered.stream()
                                            .filter(other -> other.minutes() > entry.minutes())
                                            .count(),
                            entry))
                    .toList();
        }

        private static String lineOf(String place, Map<String, Line> lines) {
            return lines.keySet().stream()
                    .filter(code -> !code.isEmpty() && place.startsWith(code))
                    .findFirst()
                    .orElse("");
        }

        private static boolean isOfAny(Line line) {
            return Stream.of(CountedAs.values()).anyMatch(as -> as != CountedAs.NOT && line.minutes(as) > 0);
        }

        private CountedAs countedAs(HoursCertified hours) {
            ServiceRecordId record = hours.recordId();
            // of one case and record, the last word counts
            Map<String, String> words = new HashMap<>();
            merging.forEach((of, state) -> words.put(of.mergeCaseId() + " " + of.recordId(), state));
            if (revoked.contains(record) || said(words, record, "UPHELD")) {
                return CountedAs.NOT;
            }
            if (suspended.containsKey(record) || said(words, record, "OPEN")) {
                return CountedAs.OBJECTED;
            }
            return unapproved.contains(record) ? CountedAs.UNAPPROVED : CountedAs.of(hours.evidence());
        }

        private static boolean said(Map<String, String> words, ServiceRecordId record, String word) {
            return words.entrySet().stream()
                    .anyMatch(one -> one.getKey().endsWith(" " + record)
                            && one.getValue().equals(word));
        }

        private static List<String> told(List<FrozenRanking.Entry> entries) {
            return entries.stream().map(entry -> told(entry.rank(), entry)).toList();
        }

        private static String told(long rank, FrozenRanking.Entry entry) {
            return "%d %s %s %s".formatted(rank, entry.division(), entry.name(), figures(entry));
        }

        private static Map<String, String> figures(Stream<FrozenRanking.Entry> entries) {
            return entries.collect(Collectors.toMap(FrozenRanking.Entry::division, History::figures));
        }

        private static String figures(FrozenRanking.Entry entry) {
            return "%d of %d persons, %d times, %d minutes; %d %d %d %d"
                    .formatted(
                            entry.persons(),
                            entry.activePersons(),
                            entry.personTimes(),
                            entry.minutes(),
                            entry.estimatedMinutes(),
                            entry.importedMinutes(),
                            entry.unapprovedMinutes(),
                            entry.objectedMinutes());
        }

        private static FrozenRanking.Entry entry(Ranking.Entry entry) {
            return new FrozenRanking.Entry(
                    entry.rank(),
                    entry.division(),
                    entry.name(),
                    entry.persons(),
                    entry.activePersons(),
                    entry.personTimes(),
                    entry.minutes(),
                    null,
                    null,
                    null,
                    null,
                    entry.estimatedMinutes(),
                    entry.importedMinutes(),
                    entry.unapprovedMinutes(),
                    entry.objectedMinutes());
        }

        private static <T> T any(List<T> list, Random random) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
