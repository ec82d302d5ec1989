package org.redvest.query.open.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
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
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRankings;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.test.context.TestPropertySource;

/** What was frozen stays as it is, whatever happens; and what would be another today is told beside it. */
@QuerySideTest
@TestPropertySource(properties = "redvest.test.ledger=frozen")
class FrozenRankingsTest {

    private static final String ONE = "/api/v1/frozen-rankings/{id}";
    private static final List<String> PLACES = List.of(HONGSHAN, HULI_STREET, HAICANG, SIMING);

    private final Ledger ledger;
    private final Reader reader;

    FrozenRankingsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private FrozenRankingId freeze(RankingLevel level, Attribution attribution, int year) {
        return freeze(NOON, level, attribution, year);
    }

    private FrozenRankingId freeze(Instant at, RankingLevel level, Attribution attribution, int year) {
        FrozenRankingId id = FrozenRankingId.from(UUID.randomUUID());
        ledger.record(
                at,
                new RankingFrozen(
                        id,
                        new Text(year + "年排行"),
                        level,
                        Measure.MINUTES,
                        attribution,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        new DivisionCode(CITY),
                        ledger.head(),
                        RankingFrozen.RULES,
                        level == RankingLevel.ORGANISATION
                                ? List.of()
                                : List.of(
                                        new ComparedDivision(
                                                new DivisionCode(SIMING),
                                                new Text("思明区"),
                                                1_000L,
                                                2020,
                                                new Text("公报")),
                                        new ComparedDivision(
                                                new DivisionCode(HAICANG), new Text("海沧区"), null, null, null),
                                        new ComparedDivision(
                                                new DivisionCode(HULI), new Text("湖里区"), null, null, null))));
        return id;
    }

    private String text(FrozenRankingId id) {
        return reader.get(ONE, id).body();
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
        void isCorrectedAndRecomputedAndHasTheSameBytes() throws NoSuchAlgorithmException {
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
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(first.body().getBytes(StandardCharsets.UTF_8)));
            assertThat(first.headers().getETag()).isEqualTo('"' + digest + '"');
            assertThat(ranking(id).entries())
                    .extracting(entry -> entry.rank() + " " + entry.name() + " " + entry.minutes())
                    .containsExactly("1 思明区 300", "2 湖里区 200", "3 海沧区 0");
            assertThat(errata(id).entries()).isEmpty();

            // when: correct
            ledger.record(NOON, corrected(longer, 300, 100));

            // then: the same bytes, and an erratum beside them
            assertThat(text(id)).isEqualTo(first.body());
            Errata errata = errata(id);
            assertThat(errata.sha256()).isEqualTo(digest);
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

        @Test
        void countsAbolishedCodesByTheTableOfItsDay() {
            VolunteerId islander = newVolunteer();
            ledger.record(NOON, registered(islander, HONGSHAN), hours(islander, "350202001001", "2062-03-01", 60));

            FrozenRankingId before =
                    freeze(Instant.parse("2003-04-25T12:00:00Z"), RankingLevel.DISTRICT, Attribution.SERVICE, 2062);
            FrozenRankingId after = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, 2062);

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
        private final Map<ServiceRecordId, HoursCertified> certified = new LinkedHashMap<>();
        private final Map<ServiceRecordId, Long> minutes = new HashMap<>();
        private final Set<ServiceRecordId> revoked = new HashSet<>();
        private final Map<ServiceRecordId, HoursObjectionId> suspended = new HashMap<>();
        private final Map<ObjectionRaised, String> merging = new LinkedHashMap<>();
        private final Set<MergeCaseId> suspected = new HashSet<>();

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
        void isReckonedAgainAsItWasKnown(long seed) {
            Random random = new Random(seed);
            int year = 2300 + (int) seed;
            for (int i = 0; i < 12; i++) {
                VolunteerId volunteer = newVolunteer();
                homes.put(volunteer, any(List.of(HONGSHAN, HULI_STREET), random));
                ledger.record(NOON, registered(volunteer, homes.get(volunteer)));
            }
            steps(random, year, 60);

            // when
            FrozenRankingId service = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, year);
            FrozenRankingId residence = freeze(RankingLevel.DISTRICT, Attribution.RESIDENCE, year);
            Map<String, String> byPlace = fold(Attribution.SERVICE);
            Map<String, String> byHome = fold(Attribution.RESIDENCE);
            String published = text(service);
            Ranking live = reader.ask(Ranking.class, "/api/v1/rankings?from={year}-01-01&to={year}-12-31", year, year);

            // then: as the slow fold, and as the ranking of that moment
            assertThat(told(ranking(service))).isEqualTo(byPlace);
            assertThat(told(ranking(residence))).isEqualTo(byHome);
            for (FrozenRanking.Entry entry : ranking(service).entries()) {
                assertThat(live.entries())
                        .filteredOn(now -> now.division().equals(entry.division()))
                        .singleElement()
                        .satisfies(now -> {
                            assertThat(now.minutes()).isEqualTo(entry.minutes());
                            assertThat(now.persons()).isEqualTo(entry.persons());
                            assertThat(now.objectedMinutes()).isEqualTo(entry.objectedMinutes());
                        });
            }

            // and: the same for one that is asked for only after everything went on
            FrozenRankingId unasked = freeze(RankingLevel.DISTRICT, Attribution.SERVICE, year);
            steps(random, year, 60);
            assertThat(text(service)).isEqualTo(published);
            assertThat(told(ranking(unasked))).isEqualTo(byPlace);
            // what differs today is told, and nothing else
            Map<String, String> now = fold(Attribution.SERVICE);
            assertThat(errata(unasked).entries())
                    .filteredOn(entry -> !Objects.equals(byPlace.get(entry.division()), now.get(entry.division())))
                    .hasSize((int) now.keySet().stream()
                            .filter(code -> !Objects.equals(byPlace.get(code), now.get(code)))
                            .count());
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
                HoursCertified hours = hours(
                        volunteer,
                        any(PLACES, random),
                        "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        1 + random.nextInt(300));
                certified.put(hours.recordId(), hours);
                minutes.put(hours.recordId(), hours.minutes());
                return List.of(hours);
            }
            HoursCertified hours = any(all, random);
            ServiceRecordId record = hours.recordId();
            return switch (random.nextInt(8)) {
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
                default -> {
                    yield random.nextBoolean()
                            ? List.of(new VolunteerErased(volunteer))
                            : List.of(new VolunteerBanned(volunteer, new Text("厦文明办〔2026〕7号")));
                }
            };
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

        /** By district: persons, records, minutes, and minutes under objection. */
        private Map<String, String> fold(Attribution attribution) {
            Map<String, Set<VolunteerId>> persons = new HashMap<>();
            Map<String, long[]> sums = new TreeMap<>();
            Set.of(SIMING, HAICANG, HULI).forEach(code -> sums.put(code, new long[3]));
            // of one case and record, the last word counts
            Map<String, String> words = new HashMap<>();
            merging.forEach((of, state) -> words.put(of.mergeCaseId() + " " + of.recordId(), state));
            for (HoursCertified hours : certified.values()) {
                VolunteerId person = survivors.getOrDefault(hours.volunteerId(), hours.volunteerId());
                String place = attribution == Attribution.SERVICE
                        ? hours.division().value()
                        : Objects.requireNonNull(homes.get(person));
                String code = place.substring(0, 6);
                ServiceRecordId record = hours.recordId();
                long length = Objects.requireNonNull(minutes.get(record));
                long[] sum = Objects.requireNonNull(sums.get(code));
                if (revoked.contains(record) || said(words, record, "UPHELD")) {
                    continue;
                }
                if (suspended.containsKey(record) || said(words, record, "OPEN")) {
                    sum[2] += length;
                    continue;
                }
                persons.computeIfAbsent(code, _ -> new HashSet<>()).add(person);
                sum[0]++;
                sum[1] += length;
            }
            Map<String, String> told = new TreeMap<>();
            sums.forEach((code, sum) -> told.put(
                    code,
                    "%d %d %d %d".formatted(persons.getOrDefault(code, Set.of()).size(), sum[0], sum[1], sum[2])));
            return told;
        }

        private static boolean said(Map<String, String> words, ServiceRecordId record, String word) {
            return words.entrySet().stream()
                    .anyMatch(one -> one.getKey().endsWith(" " + record)
                            && one.getValue().equals(word));
        }

        private static Map<String, String> told(FrozenRanking ranking) {
            Map<String, String> told = new TreeMap<>();
            ranking.entries()
                    .forEach(entry -> told.put(
                            entry.division(),
                            "%d %d %d %d"
                                    .formatted(
                                            entry.persons(),
                                            entry.personTimes(),
                                            entry.minutes(),
                                            entry.objectedMinutes())));
            return told;
        }

        private static <T> T any(List<T> list, Random random) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
