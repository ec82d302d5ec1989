package org.redvest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.open.disclosure.query.DisclosureStatistics;
import org.redvest.api.open.disclosure.query.StatisticsKey;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.city.Division;
import org.redvest.city.Divisions;

/** Whatever happened, every read model tells the same story: one that adding the facts up by hand tells too. */
@QuerySideTest
class TotalsTest {

    private final Ledger ledger;
    private final Reader reader;
    private final List<String> places;
    private final List<String> homes;

    TotalsTest(Ledger ledger, Reader reader, Divisions divisions) {
        this.ledger = ledger;
        this.reader = reader;
        this.homes = divisions.ofLevel(Division.Level.COMMUNITY).stream()
                .map(Division::code)
                .toList();
        this.places = new ArrayList<>(homes);
        divisions.ofLevel(Division.Level.STREET).forEach(division -> places.add(division.code()));
        divisions.ofLevel(Division.Level.DISTRICT).forEach(division -> places.add(division.code()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void agreeForAnyHistory(long seed) {
        // given: a year of its own for every seed
        Random random = new Random(seed);
        String year = String.valueOf(2100 + seed);
        Map<VolunteerId, String> volunteers = new HashMap<>();
        int persons = 1 + random.nextInt(30);
        for (int i = 0; i < persons; i++) {
            volunteers.put(newVolunteer(), any(homes, random));
        }
        List<Object> facts = new ArrayList<>();
        volunteers.forEach((volunteer, home) -> facts.add(registered(volunteer, home)));
        List<HoursCertified> certified = history(random, List.copyOf(volunteers.keySet()), year);
        facts.addAll(certified);
        Collections.shuffle(certified, random);

        // when
        ledger.record(NOON, facts.toArray());

        // then
        Totals byHand = new Totals(
                certified.size(),
                certified.stream().map(HoursCertified::volunteerId).distinct().count(),
                sum(certified, HoursCertified::minutes));
        assertThat(disclosed(year, "")).isEqualTo(byHand);
        assertThat(disclosed(year, "&division=350200")).isEqualTo(byHand);

        for (StatisticsKey by : StatisticsKey.values()) {
            List<DisclosureStatistics.Entry> sums = summed(year, by);
            assertThat(sum(sums, DisclosureStatistics.Entry::minutes)).isEqualTo(byHand.minutes());
            assertThat(sum(sums, DisclosureStatistics.Entry::records)).isEqualTo(byHand.records());
        }

        Ranking service = ranked(year, "SERVICE", "DISTRICT");
        assertThat(sum(service.entries(), Ranking.Entry::minutes)).isEqualTo(byHand.minutes());
        assertThat(sum(service.entries(), Ranking.Entry::personTimes)).isEqualTo(byHand.records());
        for (Ranking.Entry district : service.entries()) {
            assertThat(disclosed(year, "&division=" + district.division()))
                    .as(district.name())
                    .isEqualTo(new Totals(district.personTimes(), district.persons(), district.minutes()));
        }

        Ranking residence = ranked(year, "RESIDENCE", "DISTRICT");
        assertThat(sum(residence.entries(), Ranking.Entry::minutes)).isEqualTo(byHand.minutes());
        // nobody lives in two places
        assertThat(sum(residence.entries(), Ranking.Entry::persons)).isEqualTo(byHand.persons());
        Map<String, Long> byHome = certified.stream()
                .collect(Collectors.groupingBy(
                        hours -> String.valueOf(volunteers.get(hours.volunteerId()))
                                .substring(0, 6),
                        Collectors.summingLong(HoursCertified::minutes)));
        assertThat(residence.entries())
                .filteredOn(entry -> entry.minutes() > 0)
                .allSatisfy(entry -> assertThat(entry.minutes()).isEqualTo(byHome.get(entry.division())));

        List<VolunteerCard> cards = volunteers.keySet().stream()
                .map(volunteer -> reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", volunteer))
                .toList();
        assertThat(sum(cards, VolunteerCard::minutes)).isEqualTo(byHand.minutes());
        assertThat(sum(cards, VolunteerCard::serviceRecords)).isEqualTo(byHand.records());
    }

    /** Persons with up to four numbers each, and objections of every fate; every other case is taken back again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void agreeWhoeverWasMerged(long seed) {
        // given
        Random random = new Random(seed);
        String year = String.valueOf(2200 + seed);
        Map<VolunteerId, VolunteerId> survivors = new HashMap<>();
        Set<ServiceRecordId> notCounting = new HashSet<>();
        List<Object> facts = new ArrayList<>();
        List<VolunteerId> numbers =
                Stream.generate(Facts::newVolunteer).limit(30).toList();
        numbers.forEach(number -> facts.add(registered(number, any(homes, random))));
        List<HoursCertified> certified = history(random, numbers, year);
        facts.addAll(certified);
        for (int i = 0; i < 20; i++) {
            VolunteerId survivor = numbers.get(i / 4 * 4);
            VolunteerId absorbed = numbers.get(i);
            if (survivor.equals(absorbed)) {
                continue;
            }
            Collections.addAll(facts, merged(survivor, absorbed));
            List<ObjectionRaised> raised = certified.stream()
                    .filter(hours -> hours.volunteerId().equals(absorbed) && random.nextBoolean())
                    .map(hours -> objected(MergeCaseId.of(survivor, absorbed), hours, any(certified, random)))
                    .toList();
            facts.addAll(raised);
            if (random.nextBoolean()) {
                survivors.put(absorbed, survivor);
                raised.forEach(objection -> decide(objection, random, facts, notCounting));
            } else {
                raised.forEach(objection -> facts.add(
                        new ObjectionDropped(objection.mergeCaseId(), objection.volunteerId(), objection.recordId())));
                Collections.addAll(facts, unmerged(survivor, absorbed));
            }
        }

        // when
        ledger.record(NOON, facts.toArray());

        // then
        List<HoursCertified> counting = certified.stream()
                .filter(hours -> !notCounting.contains(hours.recordId()))
                .toList();
        Totals byHand = new Totals(
                counting.size(),
                counting.stream()
                        .map(hours -> person(hours.volunteerId(), survivors))
                        .distinct()
                        .count(),
                sum(counting, HoursCertified::minutes));
        assertThat(disclosed(year, "")).isEqualTo(byHand);
        for (Ranking.Entry district : ranked(year, "SERVICE", "DISTRICT").entries()) {
            assertThat(disclosed(year, "&division=" + district.division()))
                    .as(district.name())
                    .isEqualTo(new Totals(district.personTimes(), district.persons(), district.minutes()));
        }
        for (DisclosureStatistics.Entry district : summed(year, StatisticsKey.DISTRICT)) {
            assertThat(disclosed(year, "&division=" + district.key()))
                    .as(district.key())
                    .isEqualTo(new Totals(district.records(), district.persons(), district.minutes()));
        }
        Ranking residence = ranked(year, "RESIDENCE", "DISTRICT");
        assertThat(sum(residence.entries(), Ranking.Entry::minutes)).isEqualTo(byHand.minutes());
        // nobody lives in two places, whatever their numbers say
        assertThat(sum(residence.entries(), Ranking.Entry::persons)).isEqualTo(byHand.persons());
        for (VolunteerId number : numbers) {
            VolunteerCard card = reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", number);
            VolunteerId person = person(number, survivors);
            assertThat(card.survivor()).isEqualTo(survivors.get(number));
            assertThat(card.minutes())
                    .isEqualTo(counting.stream()
                            .filter(hours ->
                                    person(hours.volunteerId(), survivors).equals(person))
                            .mapToLong(HoursCertified::minutes)
                            .sum());
        }
    }

    private static VolunteerId person(VolunteerId number, Map<VolunteerId, VolunteerId> survivors) {
        return survivors.getOrDefault(number, number);
    }

    /** Leaves it open, upholds it, or rejects it. */
    private static void decide(
            ObjectionRaised objection, Random random, List<Object> facts, Set<ServiceRecordId> notCounting) {
        MergeCaseId mergeCase = objection.mergeCaseId();
        VolunteerId volunteer = objection.volunteerId();
        ServiceRecordId record = objection.recordId();
        notCounting.add(record);
        switch (random.nextInt(3)) {
            case 0 -> facts.add(new ObjectionUpheld(mergeCase, volunteer, record));
            case 1 -> {
                facts.add(new ObjectionRejected(mergeCase, volunteer, record));
                notCounting.remove(record);
            }
            default -> {}
        }
    }

    private List<HoursCertified> history(Random random, List<VolunteerId> volunteers, String year) {
        List<HoursCertified> certified = new ArrayList<>();
        int records = random.nextInt(200);
        for (int i = 0; i < records; i++) {
            String date = "%s-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            certified.add(hours(any(volunteers, random), any(places, random), date, 1 + random.nextInt(600)));
        }
        return certified;
    }

    private Totals disclosed(String year, String more) {
        Totals totals = reader.ask(
                        DisclosedRecords.class,
                        "/api/v1/disclosure/service-records?from={year}-01-01&to={year}-12-31&limit=1" + more,
                        year,
                        year)
                .totals();
        assertThat(totals).isNotNull();
        return totals == null ? new Totals(0, 0, 0) : totals;
    }

    private List<DisclosureStatistics.Entry> summed(String year, StatisticsKey by) {
        return reader.ask(
                        DisclosureStatistics.class,
                        "/api/v1/disclosure/statistics?by={by}&from={year}-01-01&to={year}-12-31",
                        by,
                        year,
                        year)
                .entries();
    }

    private Ranking ranked(String year, String attribution, String level) {
        return reader.ask(
                Ranking.class,
                "/api/v1/rankings?attribution={attribution}&level={level}&from={year}-01-01&to={year}-12-31",
                attribution,
                level,
                year,
                year);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> long sum(List<T> list, ToLongFunction<T> number) {
        return list.stream().mapToLong(number).sum();
    }
}
