package org.redvest.query.service.scrutiny;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newRecord;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.RuleTerms;
import org.redvest.api.service.scrutiny.event.FindingDecided;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOff;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOn;
import org.redvest.api.service.scrutiny.query.RuleFindings;
import org.redvest.api.service.scrutiny.query.RuleFindings.Case;
import org.redvest.api.service.scrutiny.query.RuleTrial;
import org.redvest.api.service.scrutiny.query.RuleTrial.Figure;
import org.redvest.api.service.scrutiny.query.RuleTrial.Finding;
import org.redvest.api.service.scrutiny.query.RuleTrial.Month;
import org.redvest.api.service.scrutiny.query.ScrutinyRules;
import org.redvest.api.service.scrutiny.query.ScrutinyRules.Days;
import org.redvest.api.service.scrutiny.query.ScrutinyRules.RuleView;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Whatever happened, each kind of rule finds what looking through it by hand finds. */
@QuerySideTest
class RulesTest {

    private static final String TRIAL = "/api/v1/scrutiny-rules/trial?";

    private static final Map<RuleKind, String> FIGURES = Map.of(
            RuleKind.BULK_BACK_FILL, "records=4&minutes=10",
            RuleKind.MUTUAL_CERTIFICATION, "persons=4&days=20",
            RuleKind.IMPOSSIBLE_TRAVEL, "kmPerHour=60&metres=500",
            RuleKind.CERTIFIER_OUTLIER, "times=3",
            RuleKind.ABSENT_BUT_CERTIFIED, "minutes=30");

    private final Ledger ledger;
    private final Reader reader;

    RulesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** A year that no other test looks at. */
    private static int year(RuleKind kind, long seed) {
        int century =
                switch (kind) {
                    case BULK_BACK_FILL -> 2500;
                    case MUTUAL_CERTIFICATION -> 2600;
                    case IMPOSSIBLE_TRAVEL -> 2700;
                    case CERTIFIER_OUTLIER -> 2800;
                    case ABSENT_BUT_CERTIFIED -> 2900;
                };
        return century + (int) seed;
    }

    private static String asked(RuleKind kind, int year) {
        return TRIAL + "kind=" + kind + "&from=" + year + "-01-01&to=" + year + "-12-31&limit=100&" + FIGURES.get(kind);
    }

    private RuleTrial trial(RuleKind kind, int year) {
        return reader.ask(RuleTrial.class, asked(kind, year));
    }

    private static HoursCertified service(
            VolunteerId volunteer,
            VolunteerId certifier,
            OrganisationId organisation,
            String division,
            Instant start,
            long minutes,
            @Nullable ShiftId shift,
            @Nullable EvidenceClass evidence) {
        return new HoursCertified(
                newRecord(),
                volunteer,
                organisation,
                certifier,
                new Text("沙滩清洁"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                CivilTime.dateOf(start),
                minutes,
                new DivisionCode(division),
                new Text("沙坡尾海滩"),
                Timeliness.ON_TIME,
                1,
                shift,
                evidence);
    }

    private static Instant on(int year, int day, int minute) {
        return CivilTime.startOf(LocalDate.ofYearDay(year, day)).plus(Duration.ofMinutes(minute));
    }

    /** A record and when it was certified. */
    private record Certified(HoursCertified hours, Instant at) {}

    private void record(Collection<Certified> all) {
        all.stream()
                .sorted(Comparator.comparing(Certified::at))
                .forEach(each -> ledger.record(each.at(), each.hours()));
    }

    /** What a finding says, by the numbers of its records. */
    private static Map<Set<String>, Map<Figure, Long>> told(RuleTrial trial) {
        assertThat(trial.cut()).isFalse();
        assertThat(trial.nextCursor()).isNull();
        return trial.findings().stream()
                .collect(Collectors.toMap(
                        finding -> finding.records().stream()
                                .map(record -> record.serviceRecordId().value())
                                .collect(Collectors.toSet()),
                        Finding::figures));
    }

    private static Set<String> numbers(Collection<HoursCertified> records) {
        return records.stream().map(hours -> hours.recordId().value()).collect(Collectors.toSet());
    }

    private static long minutes(Collection<HoursCertified> records) {
        return records.stream().mapToLong(HoursCertified::minutes).sum();
    }

    private static List<VolunteerId> volunteers(int number) {
        return IntStream.range(0, number).mapToObj(i -> newVolunteer()).toList();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void findsBulkBackFill(long seed) {
        int year = year(RuleKind.BULK_BACK_FILL, seed);
        Random random = new Random(seed);
        List<VolunteerId> certifiers = volunteers(2);
        VolunteerId otherNumber = newVolunteer();
        ledger.record(NOON, merged(certifiers.getFirst(), otherNumber));
        List<OrganisationId> organisations = List.of(newOrganisation(), newOrganisation());
        List<Certified> all = new ArrayList<>();
        Instant at = on(year, 300, 0);
        for (int i = 0; i < 120; i++) {
            at = at.plus(Duration.ofSeconds(random.nextInt(15) == 0 ? random.nextInt(4000) : random.nextInt(60)));
            EvidenceClass evidence = any(List.of(EvidenceClass.values()), random);
            VolunteerId certifier = certifiers.get(random.nextInt(4) / 3);
            all.add(new Certified(
                    service(
                            newVolunteer(),
                            i % 2 == 0 && certifier.equals(certifiers.getFirst()) ? otherNumber : certifier,
                            organisations.get(random.nextInt(4) / 3),
                            HONGSHAN,
                            on(year, 1 + random.nextInt(200), 480),
                            30L + random.nextInt(90),
                            null,
                            random.nextInt(3) == 0 ? null : evidence),
                    at));
        }
        record(all);

        Map<Set<String>, Map<Figure, Long>> expected = new HashMap<>();
        all.stream()
                .filter(each -> each.hours().evidence() == null
                        || each.hours().evidence() == EvidenceClass.BACK_FILLED
                        || each.hours().evidence() == EvidenceClass.IMPORTED)
                .collect(Collectors.groupingBy(each -> List.of(
                        each.hours().organisationId(),
                        each.hours().certifiedBy().equals(otherNumber)
                                ? certifiers.getFirst()
                                : each.hours().certifiedBy())))
                .values()
                .forEach(group -> bulks(group).forEach(bulk -> {
                    List<HoursCertified> records =
                            bulk.stream().map(Certified::hours).toList();
                    Instant first = bulk.stream()
                            .map(Certified::at)
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                    Instant last = bulk.stream()
                            .map(Certified::at)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    expected.put(
                            numbers(records),
                            Map.of(
                                    Figure.RECORDS,
                                    (long) records.size(),
                                    Figure.MINUTES,
                                    minutes(records),
                                    Figure.MINUTES_FROM_FIRST_TO_LAST,
                                    Math.round(Duration.between(first, last).toSeconds() / 60.0)));
                }));
        assertThat(expected).isNotEmpty();
        assertThat(told(trial(RuleKind.BULK_BACK_FILL, year))).isEqualTo(expected);
    }

    private static List<Set<Certified>> bulks(List<Certified> group) {
        List<Set<Certified>> bulks = new ArrayList<>();
        for (Certified first : group) {
            Set<Certified> window = group.stream()
                    .filter(each -> !each.at().isBefore(first.at())
                            && !each.at().isAfter(first.at().plus(Duration.ofMinutes(10))))
                    .collect(Collectors.toCollection(HashSet::new));
            if (window.size() >= 4) {
                bulks.stream()
                        .filter(bulk -> bulk.stream().anyMatch(window::contains))
                        .toList()
                        .forEach(bulk -> {
                            bulks.remove(bulk);
                            window.addAll(bulk);
                        });
                bulks.add(window);
            }
        }
        return bulks;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void findsRings(long seed) {
        int year = year(RuleKind.MUTUAL_CERTIFICATION, seed);
        Random random = new Random(seed);
        List<VolunteerId> persons = volunteers(6);
        List<Certified> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            VolunteerId certifier = any(persons, random);
            VolunteerId volunteer = any(persons, random);
            if (!certifier.equals(volunteer)) {
                int day = 1 + random.nextInt(100);
                all.add(new Certified(
                        service(volunteer, certifier, newOrganisation(), HONGSHAN, on(year, day, 480), 60, null, null),
                        on(year, 300, i)));
            }
        }
        record(all);
        List<HoursCertified> records = all.stream().map(Certified::hours).toList();

        Map<Set<String>, Map<Figure, Long>> expected = new HashMap<>();
        for (int size = 2; size <= 4; size++) {
            for (List<VolunteerId> ring : rings(persons, size)) {
                Set<HoursCertified> found = closed(ring, records);
                if (!found.isEmpty()) {
                    expected.put(
                            numbers(found),
                            Map.of(
                                    Figure.RECORDS,
                                    (long) found.size(),
                                    Figure.PERSONS,
                                    (long) size,
                                    Figure.MINUTES,
                                    minutes(found)));
                }
            }
        }
        assertThat(told(trial(RuleKind.MUTUAL_CERTIFICATION, year))).isEqualTo(expected);
    }

    /** Every order of so many of them that begins with the least number. */
    private static List<List<VolunteerId>> rings(List<VolunteerId> persons, int size) {
        List<List<VolunteerId>> rings = persons.stream().map(List::of).toList();
        for (int i = 1; i < size; i++) {
            rings = rings.stream()
                    .flatMap(ring -> persons.stream()
                            .filter(next -> !ring.contains(next)
                                    && next.value().compareTo(ring.getFirst().value()) > 0)
                            .map(next -> Stream.concat(ring.stream(), Stream.of(next))
                                    .toList()))
                    .toList();
        }
        return rings;
    }

    private static Set<HoursCertified> closed(List<VolunteerId> ring, List<HoursCertified> records) {
        List<List<HoursCertified>> hops = IntStream.range(0, ring.size())
                .mapToObj(i -> records.stream()
                        .filter(hours -> hours.certifiedBy().equals(ring.get(i))
                                && hours.volunteerId().equals(ring.get((i + 1) % ring.size())))
                        .toList())
                .toList();
        Set<HoursCertified> found = new HashSet<>();
        for (HoursCertified first : hops.stream().flatMap(List::stream).toList()) {
            List<List<HoursCertified>> within = hops.stream()
                    .map(hop -> hop.stream()
                            .filter(hours -> !hours.serviceDate().isBefore(first.serviceDate())
                                    && !hours.serviceDate()
                                            .isAfter(first.serviceDate().plusDays(20)))
                            .toList())
                    .toList();
            if (within.stream().noneMatch(List::isEmpty)) {
                within.forEach(found::addAll);
            }
        }
        return found;
    }

    @Test
    void findsThatACertifiesBAndBCertifiesA() {
        int year = year(RuleKind.MUTUAL_CERTIFICATION, 50);
        VolunteerId a = newVolunteer();
        VolunteerId alsoA = newVolunteer();
        VolunteerId b = newVolunteer();
        HoursCertified one = service(b, a, newOrganisation(), HONGSHAN, on(year, 10, 480), 120, null, null);
        HoursCertified other = service(alsoA, b, newOrganisation(), HAICANG, on(year, 30, 480), 90, null, null);
        ledger.record(NOON, registered(a, HONGSHAN), registered(alsoA, HONGSHAN), registered(b, HONGSHAN), one, other);

        assertThat(trial(RuleKind.MUTUAL_CERTIFICATION, year).findings())
                .as("two numbers that nobody knows to be one person's")
                .isEmpty();

        ledger.record(NOON, merged(a, alsoA));
        RuleTrial found = trial(RuleKind.MUTUAL_CERTIFICATION, year);

        assertThat(told(found))
                .isEqualTo(Map.of(
                        numbers(List.of(one, other)),
                        Map.of(Figure.RECORDS, 2L, Figure.PERSONS, 2L, Figure.MINUTES, 210L)));
        assertThat(found.months()).containsExactly(new Month(YearMonth.of(year, 1), 1));
        assertThat(found.findings().getFirst().records())
                .extracting(record -> record.certifiedBy())
                .containsExactly(a, b);
        assertThat(reader.ask(
                                RuleTrial.class,
                                asked(RuleKind.MUTUAL_CERTIFICATION, year).replace("days=20", "days=19"))
                        .findings())
                .isEmpty();
    }

    private ShiftId shift(ProjectId project, Coordinates place, Instant start) {
        ShiftId shift = newShift();
        ledger.record(
                NOON,
                new ShiftOpened(
                        shift,
                        project,
                        null,
                        null,
                        new Site(new DivisionCode(HONGSHAN), new Text("居委会门口"), place),
                        new ShiftTerms(
                                new ShiftTimes(
                                        start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofDays(7)), start),
                                20,
                                true)));
        return shift;
    }

    private ProjectId project() {
        ProjectId project = newProject();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        return project;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void findsImpossibleTravel(long seed) {
        int year = year(RuleKind.IMPOSSIBLE_TRAVEL, seed);
        Random random = new Random(seed);
        ProjectId project = project();
        List<Coordinates> places = IntStream.range(0, 5)
                .mapToObj(i -> Coordinates.of(
                        new BigDecimal("118.0").add(BigDecimal.valueOf(random.nextInt(200_000), 6)),
                        new BigDecimal("24.4").add(BigDecimal.valueOf(random.nextInt(200_000), 6)),
                        Datum.WGS84))
                .toList();
        Map<HoursCertified, Coordinates> where = new LinkedHashMap<>();
        for (VolunteerId volunteer : volunteers(6)) {
            int minute = 0;
            for (int i = 0; i < 6; i++) {
                Coordinates place = any(places, random);
                Instant start = on(year, 40, minute);
                where.put(
                        service(
                                volunteer,
                                newVolunteer(),
                                newOrganisation(),
                                HONGSHAN,
                                start,
                                60,
                                random.nextInt(6) == 0 ? null : shift(project, place, start),
                                EvidenceClass.ATTENDED),
                        place);
                minute += 60 + random.nextInt(30);
            }
        }
        ledger.record(NOON, where.keySet().toArray());

        Map<Set<String>, Map<Figure, Long>> expected = new HashMap<>();
        where.keySet().stream()
                .filter(hours -> hours.shiftId() != null)
                .collect(Collectors.groupingBy(HoursCertified::volunteerId))
                .values()
                .forEach(visits -> {
                    for (int i = 1; i < visits.size(); i++) {
                        HoursCertified before = visits.get(i - 1);
                        HoursCertified after = visits.get(i);
                        double metres = requireNonNull(where.get(before)).metresTo(requireNonNull(where.get(after)));
                        Duration time = Duration.between(before.end(), after.start());
                        if (metres >= 500 && metres / 1000 > 60 * time.toSeconds() / 3600.0) {
                            expected.put(
                                    numbers(List.of(before, after)),
                                    Map.of(Figure.METRES, (long) metres, Figure.MINUTES, time.toMinutes()));
                        }
                    }
                });
        assertThat(expected).isNotEmpty();
        assertThat(told(trial(RuleKind.IMPOSSIBLE_TRAVEL, year))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void findsOutliersAmongCertifiers(long seed) {
        int year = year(RuleKind.CERTIFIER_OUTLIER, seed);
        Random random = new Random(seed);
        List<VolunteerId> certifiers = volunteers(8);
        List<HoursCertified> records = IntStream.range(0, 120)
                .mapToObj(i -> {
                    int which = random.nextInt(random.nextBoolean() ? 8 : 2);
                    return service(
                            newVolunteer(),
                            certifiers.get(which),
                            newOrganisation(),
                            random.nextBoolean() ? HONGSHAN : HAICANG,
                            on(year, 1 + random.nextInt(90), 480),
                            which == 0 ? 240 : 10L + random.nextInt(60),
                            null,
                            EvidenceClass.ATTENDED);
                })
                .toList();
        ledger.record(NOON, records.toArray());

        Map<Set<String>, Map<Figure, Long>> expected = new HashMap<>();
        records.stream()
                .collect(Collectors.groupingBy(hours -> List.of(
                        YearMonth.from(hours.serviceDate()),
                        hours.division().value().substring(0, 6))))
                .values()
                .forEach(month -> {
                    Map<VolunteerId, List<HoursCertified>> each =
                            month.stream().collect(Collectors.groupingBy(HoursCertified::certifiedBy));
                    List<Long> sums = each.values().stream()
                            .map(RulesTest::minutes)
                            .sorted()
                            .toList();
                    long median = sums.get((sums.size() - 1) / 2);
                    each.values().stream()
                            .filter(one -> minutes(one) > 3 * median)
                            .forEach(one -> expected.put(
                                    numbers(one),
                                    Map.of(
                                            Figure.RECORDS,
                                            (long) one.size(),
                                            Figure.MINUTES,
                                            minutes(one),
                                            Figure.MEDIAN_MINUTES,
                                            median)));
                });
        assertThat(expected).isNotEmpty();
        assertThat(told(trial(RuleKind.CERTIFIER_OUTLIER, year))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void findsHoursOfWhoWasAbsent(long seed) {
        int year = year(RuleKind.ABSENT_BUT_CERTIFIED, seed);
        Random random = new Random(seed);
        ProjectId project = project();
        Coordinates place = Coordinates.of(new BigDecimal("118.07"), new BigDecimal("24.45"), Datum.WGS84);
        Map<Set<String>, Map<Figure, Long>> expected = new HashMap<>();
        List<HoursCertified> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            VolunteerId volunteer = newVolunteer();
            Instant start = on(year, 1 + i, 480);
            ShiftId shift = shift(project, place, start);
            ledger.record(NOON, new NoShowRecorded(shift, volunteer, new Text("电话未接")));
            boolean withdrawn = random.nextInt(4) == 0;
            if (withdrawn) {
                ledger.record(NOON, new NoShowWithdrawn(shift, volunteer, new Text("误记")));
            }
            int offset = random.nextInt(300) - 150;
            ShiftId servedAt =
                    switch (random.nextInt(3)) {
                        case 0 -> shift;
                        case 1 -> shift(project, place, start);
                        default -> null;
                    };
            HoursCertified hours = service(
                    volunteer,
                    newVolunteer(),
                    newOrganisation(),
                    HONGSHAN,
                    start.plus(Duration.ofMinutes(offset)),
                    90,
                    servedAt,
                    EvidenceClass.BACK_FILLED);
            records.add(hours);
            long overlap = (long) Math.min(120, offset + 90) - Math.max(0, offset);
            if (!withdrawn && overlap >= 30 && (servedAt == null || servedAt.equals(shift))) {
                expected.put(numbers(List.of(hours)), Map.of(Figure.MINUTES, overlap));
            }
        }
        ledger.record(NOON, records.toArray());

        assertThat(expected).isNotEmpty();
        assertThat(told(trial(RuleKind.ABSENT_BUT_CERTIFIED, year))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInAnHonestCity(RuleKind kind) {
        int year = year(kind, 77);
        ProjectId project = project();
        Coordinates place = Coordinates.of(new BigDecimal("118.07"), new BigDecimal("24.45"), Datum.WGS84);
        List<VolunteerId> leaders = volunteers(3);
        List<VolunteerId> members = volunteers(12);
        for (int week = 0; week < 6; week++) {
            Instant start = on(year, 10 + 7 * week, 480);
            ShiftId shift = shift(project, place, start);
            ledger.record(start, new NoShowRecorded(shift, newVolunteer(), new Text("电话未接")));
            for (VolunteerId member : members) {
                ledger.record(
                        start.plus(Duration.ofHours(3)),
                        service(
                                member,
                                leaders.get(week % 3),
                                newOrganisation(),
                                HONGSHAN,
                                start,
                                120,
                                shift,
                                EvidenceClass.ATTENDED));
            }
        }

        RuleTrial trial = trial(kind, year);

        assertThat(trial.findings()).isEmpty();
        assertThat(trial.months()).isEmpty();
    }

    @Test
    void isToldAsFarAsTheReaderMayScrutinise() {
        int year = year(RuleKind.MUTUAL_CERTIFICATION, 60);
        for (String division : List.of(HONGSHAN, HONGSHAN, HAICANG)) {
            VolunteerId a = newVolunteer();
            VolunteerId b = newVolunteer();
            ledger.record(
                    NOON,
                    service(b, a, newOrganisation(), division, on(year, 10, 480), 120, null, null),
                    service(a, b, newOrganisation(), division, on(year, 11, 480), 120, null, null));
        }
        ledger.record(
                NOON,
                delegated(
                        newDelegation(),
                        null,
                        "scrutinises 思明",
                        Remit.in(new DivisionCode(SIMING)),
                        NOON,
                        Power.SCRUTINISE),
                delegated(
                        newDelegation(),
                        null,
                        "scrutinises all",
                        Remit.in(new DivisionCode(CITY)),
                        NOON,
                        Power.SCRUTINISE),
                delegated(
                        newDelegation(),
                        null,
                        "only certifies",
                        Remit.in(new DivisionCode(CITY)),
                        NOON,
                        Power.CERTIFY_HOURS));
        String asked = asked(RuleKind.MUTUAL_CERTIFICATION, year);

        assertThat(as("scrutinises 思明", asked).as(RuleTrial.class).findings()).hasSize(2);
        assertThat(as("scrutinises all", asked).as(RuleTrial.class).findings()).hasSize(3);
        assertThat(as("only certifies", asked).problem()).isEqualTo("403 AUTHORITY_MISSING");

        RuleTrial first = reader.ask(RuleTrial.class, asked.replace("limit=100", "limit=2"));
        RuleTrial second =
                reader.ask(RuleTrial.class, asked.replace("limit=100", "limit=2&cursor=" + first.nextCursor()));
        assertThat(first.findings()).hasSize(2);
        assertThat(first.months()).containsExactly(new Month(YearMonth.of(year, 1), 3));
        assertThat(second.findings()).hasSize(1);
        assertThat(second.months()).isNull();
        assertThat(second.nextCursor()).isNull();
    }

    private Reader.Answer as(String officer, String asked) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(officer, Role.DISTRICT_OFFICER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                asked);
    }

    @Test
    void findsOnTheDaysOnWhichItIsOnAndKeepsWhatIsDecided() {
        int year = year(RuleKind.MUTUAL_CERTIFICATION, 70);
        ScrutinyRuleId rule = ScrutinyRuleId.from(UUID.randomUUID());
        List<List<HoursCertified>> rings = Stream.of(20, 120, 220)
                .map(day -> {
                    VolunteerId a = newVolunteer();
                    VolunteerId b = newVolunteer();
                    List<HoursCertified> ring = List.of(
                            service(b, a, newOrganisation(), HONGSHAN, on(year, day, 480), 60, null, null),
                            service(
                                    a,
                                    b,
                                    newOrganisation(),
                                    day == 20 ? HAICANG : HONGSHAN,
                                    on(year, day, 600),
                                    60,
                                    null,
                                    null));
                    ledger.record(NOON, ring.toArray());
                    return ring;
                })
                .toList();
        LocalDate first = LocalDate.of(year, 1, 1);
        ledger.record(
                NOON,
                new ScrutinyRuleAdopted(
                        rule,
                        RuleTerms.of(
                                RuleKind.MUTUAL_CERTIFICATION,
                                Map.of(RuleParameter.PERSONS, 2, RuleParameter.DAYS, 20))));
        String asked = "/api/v1/scrutiny-rules/" + rule + "/findings?from=" + first + "&to=" + year + "-12-31";
        assertThat(reader.ask(RuleFindings.class, asked).cases()).isEmpty();

        ledger.record(
                NOON,
                new ScrutinyRuleSwitchedOn(rule, first),
                new ScrutinyRuleSwitchedOff(rule, first.plusDays(100)),
                new ScrutinyRuleSwitchedOn(rule, first.plusDays(200)));
        List<Case> open = reader.ask(RuleFindings.class, asked + "&state=OPEN").cases();
        assertThat(open)
                .extracting(found -> found.finding().records().stream()
                        .map(record -> record.serviceRecordId().value())
                        .collect(Collectors.toSet()))
                .containsExactly(numbers(rings.get(0)), numbers(rings.get(2)));
        assertThat(open).extracting(Case::division).containsExactly(CITY, HONGSHAN);
        assertThat(reader.ask(ScrutinyRules.class, "/api/v1/scrutiny-rules?limit=1")
                        .rules())
                .extracting(RuleView::ruleId, RuleView::on)
                .containsExactly(tuple(
                        rule, List.of(new Days(first, first.plusDays(100)), new Days(first.plusDays(200), null))));

        FindingId decided = FindingId.of(
                rule, rings.get(0).stream().map(HoursCertified::recordId).toList());
        assertThat(open.getFirst().findingId()).isEqualTo(decided);
        List<ServiceRecordId> records =
                rings.get(0).stream().map(HoursCertified::recordId).toList();
        ledger.record(
                NOON,
                new FindingDecided(decided, rule, records, FindingVerdict.CONFIRMED, new Text("查实")),
                new FindingDecided(decided, rule, records, FindingVerdict.DISMISSED, new Text("复核后排除")));

        assertThat(reader.ask(RuleFindings.class, asked + "&state=OPEN").cases())
                .extracting(Case::findingId)
                .doesNotContain(decided)
                .hasSize(1);
        assertThat(reader.ask(RuleFindings.class, asked + "&state=DISMISSED").cases())
                .extracting(Case::findingId, Case::reason)
                .containsExactly(tuple(decided, "复核后排除"));
        assertThat(reader.get(asked.replace(
                                rule.value(),
                                ScrutinyRuleId.from(UUID.randomUUID()).value()))
                        .problem())
                .isEqualTo("404 UNKNOWN_SCRUTINY_RULE");
    }

    /** A thousand are told of: of those that are asked for, and not of what comes before them in the log. */
    @Test
    void isToldInFullOfWhatIsAskedForHoweverMuchElseThereIs() {
        int year = year(RuleKind.ABSENT_BUT_CERTIFIED, 80);
        VolunteerId volunteer = newVolunteer();
        Instant start = on(year, 30, 480);
        ShiftId shift =
                shift(project(), Coordinates.of(new BigDecimal("118.07"), new BigDecimal("24.45"), Datum.WGS84), start);
        HoursCertified last =
                service(volunteer, newVolunteer(), newOrganisation(), HAICANG, start, 90, null, EvidenceClass.ATTENDED);
        ledger.record(NOON, new NoShowRecorded(shift, volunteer, new Text("电话未接")));
        ledger.record(
                NOON,
                IntStream.rangeClosed(0, 1_000)
                        .mapToObj(i -> service(
                                volunteer,
                                newVolunteer(),
                                newOrganisation(),
                                HONGSHAN,
                                start,
                                90,
                                null,
                                EvidenceClass.ATTENDED))
                        .toArray());
        ScrutinyRuleId rule = ScrutinyRuleId.from(UUID.randomUUID());
        FindingId decided = FindingId.of(rule, List.of(last.recordId()));
        ledger.record(
                NOON,
                last,
                delegated(
                        newDelegation(),
                        null,
                        "scrutinises 海沧",
                        Remit.in(new DivisionCode(HAICANG)),
                        NOON,
                        Power.SCRUTINISE),
                new ScrutinyRuleAdopted(
                        rule, RuleTerms.of(RuleKind.ABSENT_BUT_CERTIFIED, Map.of(RuleParameter.MINUTES, 30))),
                new ScrutinyRuleSwitchedOn(rule, LocalDate.of(year, 1, 1)),
                new FindingDecided(decided, rule, List.of(last.recordId()), FindingVerdict.DISMISSED, new Text("代班")));
        String asked = asked(RuleKind.ABSENT_BUT_CERTIFIED, year);

        assertThat(reader.ask(RuleTrial.class, asked).cut()).isTrue();
        RuleTrial trial = as("scrutinises 海沧", asked).as(RuleTrial.class);
        assertThat(trial.cut()).isFalse();
        assertThat(trial.findings()).singleElement().satisfies(finding -> assertThat(finding.records())
                .extracting(record -> record.serviceRecordId())
                .containsExactly(last.recordId()));
        RuleFindings dismissed = reader.ask(
                RuleFindings.class,
                "/api/v1/scrutiny-rules/" + rule + "/findings?from=" + year + "-01-01&to=" + year
                        + "-12-31&state=DISMISSED");
        assertThat(dismissed.cut()).isFalse();
        assertThat(dismissed.cases()).extracting(Case::findingId).containsExactly(decided);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=BULK_BACK_FILL&from=2025-01-01&to=2025-12-31&records=4, RULE_FIGURES_WRONG",
        "kind=BULK_BACK_FILL&from=2025-01-01&to=2025-12-31&records=1&minutes=10, RULE_FIGURES_WRONG",
        "kind=BULK_BACK_FILL&from=2025-01-01&to=2025-12-31&records=4&minutes=10&days=3, RULE_FIGURES_WRONG",
        "kind=MUTUAL_CERTIFICATION&from=2025-01-01&to=2025-12-31&persons=5&days=3, RULE_FIGURES_WRONG",
        "kind=CERTIFIER_OUTLIER&from=2025-01-02&to=2025-01-01&times=3, WINDOW_REVERSED",
        "kind=CERTIFIER_OUTLIER&from=2025-01-01&to=2026-02-06&times=3, WINDOW_TOO_LONG"
    })
    void isRefusedWhereItIsAskedWrongly(String parameters, String problem) {
        assertThat(reader.get(TRIAL + parameters).problem()).isEqualTo("422 " + problem);
    }
}
